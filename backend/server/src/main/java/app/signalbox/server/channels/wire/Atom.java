package app.signalbox.server.channels.wire;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing in a body that can be applied alone.
 *
 * @param account the connected account it is for
 * @param fields its own JSON
 * @param time when it happened
 * @param sentAt when the network sent it
 */
public record Atom(
        Channel channel,
        @Nullable String account,
        Fields fields,
        @Nullable Instant time,
        @Nullable Instant sentAt) {

    private static final int LONGEST_KEY = 250;

    /** The same atom with the time that its content names, if it names one. */
    public Atom at(@Nullable Instant named) {
        return named == null ? this : new Atom(channel, account, fields, named, sentAt);
    }

    /** A part of this atom that is to be read in its place. */
    public Atom within(Fields part) {
        return new Atom(channel, account, part, time, sentAt);
    }

    /** Whether the id is the connected account itself. */
    public boolean isAccount(@Nullable String id) {
        return id != null && id.equals(account);
    }

    /** Source with a key made of the parts that are there. */
    public EventSource source(@Nullable String... parts) {
        var key = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining("#"));
        return new EventSource(channel, account, bounded(key), time == null ? sentAt : time);
    }

    /**
     * Source for what has no id of its own: the key is made of the content, and of the network's clock where the
     * content alone would look the same each time it happens.
     */
    public EventSource hashed(String kind) {
        var sent = time == null && sentAt != null ? sentAt.toString() : null;
        return source(kind, fields.fingerprint(), sent);
    }

    public Unreadable unreadable(String reason) {
        return new Unreadable(source("unreadable", fields.fingerprint()), reason);
    }

    public Notice notice(String kind, @Nullable ThreadRef thread, @Nullable Person contact, @Nullable String detail) {
        return new Notice(hashed(kind), kind, thread, contact, detail);
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST_KEY ? key : "sha256:" + Fields.fingerprint(key.getBytes(StandardCharsets.UTF_8));
    }
}
