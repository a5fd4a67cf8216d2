package app.signalbox.sandbox.talk;

import java.nio.charset.StandardCharsets;

/**
 * An invented person.
 *
 * @param name display name, in the person's own script
 * @param handle handle without the at sign, ASCII
 * @param language ISO 639-1 code of the language they write
 */
public record Person(String name, String handle, String language) {

    private static final long SMALLEST_ID = 1_000_000_000_000_000L;

    /** Id on a network, 16 digits. Meta's ids are scoped to the page, so the same person has one per page there. */
    public long idOn(SandboxAccount account) {
        var scope = switch (account.network()) {
            case FACEBOOK, INSTAGRAM -> account.network() + ":" + account.externalAccountId();
            case X, LINKEDIN -> account.network().name();
        };
        return SMALLEST_ID + Long.remainderUnsigned(mixed(scope + "/" + handle), 8 * SMALLEST_ID);
    }

    private static long mixed(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        return hash ^ (hash >>> 31);
    }
}
