package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of an invented account, timed in seconds after a fixed moment. */
final class Events {

    static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Person BRAND = new Person("brand", "Teapots & Co", null);

    private Events() {}

    static Instant at(long seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }

    static ThreadRef direct(String key) {
        return new ThreadRef(ThreadKind.DM, key, null);
    }

    static ThreadRef comments(String key, @Nullable String subject) {
        return new ThreadRef(ThreadKind.COMMENT, key, subject);
    }

    static Person person(String id, @Nullable String name) {
        return new Person(id, name, null);
    }

    static ProviderEvent.MessagePosted says(ThreadRef thread, Person who, String id, String text, long second) {
        return posted(thread, Direction.INBOUND, who, who, id, text, false, source("post " + id, at(second)));
    }

    static ProviderEvent.MessagePosted answers(ThreadRef thread, Person whom, String id, String text, long second) {
        return posted(thread, Direction.OUTBOUND, BRAND, whom, id, text, false, source("post " + id, at(second)));
    }

    /** Somebody sends a picture that is kept there. */
    static ProviderEvent.MessagePosted pictured(String id, String url) {
        Person who = person("p-" + id, "Tea Tom");
        return new ProviderEvent.MessagePosted(
                source("post " + id, at(0)),
                direct("t-" + id),
                Direction.INBOUND,
                AuthorKind.CONTACT,
                who,
                who,
                id,
                null,
                null,
                List.of(new Attachment("image", url, null)),
                false,
                false,
                null);
    }

    static ProviderEvent.MessagePosted posted(
            ThreadRef thread,
            Direction direction,
            @Nullable Person author,
            @Nullable Person contact,
            String id,
            @Nullable String text,
            boolean pending,
            EventSource source) {
        AuthorKind kind = direction == Direction.INBOUND ? AuthorKind.CONTACT : AuthorKind.OUTSIDE_APP;
        return new ProviderEvent.MessagePosted(
                source,
                thread,
                direction,
                kind,
                author,
                contact,
                id,
                null,
                text,
                List.of(new Attachment("image", "https://pictures.example/" + id, null)),
                pending,
                false,
                null);
    }

    static ProviderEvent.MessageEdited edited(String id, String text, int number, long second) {
        return new ProviderEvent.MessageEdited(
                source("edit " + id + " " + number + " " + second + text, at(second)), id, text, number);
    }

    static ProviderEvent.MessageDeleted deleted(String id, long second) {
        return new ProviderEvent.MessageDeleted(source("delete " + id + second, at(second)), id);
    }

    static EventSource source(String key, @Nullable Instant time) {
        return new EventSource(Channel.FACEBOOK, "4711", key, time);
    }

    /** As the intake hands it over; a replay is received when the original was. */
    static ArrivedEvent arrived(long arrival, ProviderEvent event) {
        long delay = Math.floorMod(event.source().dedupeKey().hashCode(), 100);
        return new ArrivedEvent(arrival, at(1000 + delay), ACCOUNT, event);
    }
}
