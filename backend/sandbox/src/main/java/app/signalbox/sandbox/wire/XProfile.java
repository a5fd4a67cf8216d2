package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Who people and brands are on X, in the older and in the newer wording. */
final class XProfile {

    private static final DateTimeFormatter OLD_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String id;
    private final String name;
    private final String handle;
    private final int followers;

    private XProfile(String id, String name, String handle, int followers) {
        this.id = id;
        this.name = name;
        this.handle = handle;
        this.followers = followers;
    }

    static XProfile person(Beat beat) {
        var person = beat.conversation().person();
        return new XProfile(
                Atom.personId(beat),
                person.name(),
                person.handle(),
                12 + person.handle().length() * 31);
    }

    static XProfile brand(Beat beat) {
        var account = beat.conversation().account();
        return new XProfile(
                account.externalAccountId(),
                account.displayName(),
                account.brand().handle(),
                18_400);
    }

    static String oldDate(Beat beat) {
        return OLD_DATE.format(beat.at());
    }

    static String newDate(Beat beat) {
        return DateTimeFormatter.ISO_INSTANT.format(beat.at().truncatedTo(ChronoUnit.SECONDS));
    }

    String id() {
        return id;
    }

    String handle() {
        return handle;
    }

    /** Author inside a tweet of Account Activity. */
    ObjectNode author() {
        return Json.object()
                .put("id", Long.parseLong(id))
                .put("id_str", id)
                .put("name", name)
                .put("screen_name", handle)
                .put("followers_count", followers);
    }

    /** Entry of the {@code users} map of Account Activity. */
    ObjectNode entry() {
        return Json.object()
                .put("id", id)
                .put("created_timestamp", "1422556069340")
                .put("name", name)
                .put("screen_name", handle)
                .put("protected", false)
                .put("verified", false)
                .put("followers_count", followers);
    }

    /** User of X Activity. */
    ObjectNode user() {
        var user = Json.object()
                .put("id", id)
                .put("name", name)
                .put("username", handle)
                .put("protected", false)
                .put("verified", false)
                .put("verified_type", "none")
                .put("created_at", "2019-03-11T08:00:00.000Z");
        user.putObject("public_metrics").put("followers_count", followers).put("following_count", followers / 3);
        return user;
    }
}
