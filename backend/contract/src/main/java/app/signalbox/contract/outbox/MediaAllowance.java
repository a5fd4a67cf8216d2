package app.signalbox.contract.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files an answer may carry in one form.
 *
 * @param most files in one answer, 0 where none may go
 * @param kinds what they may be; empty where none may go
 * @param reason a sentence with the way out where none may go, absent otherwise
 * @param source address of the network's clause
 */
public record MediaAllowance(
        int most,
        List<Kind> kinds,
        @Nullable String reason,
        @Nullable String source) {

    /** Nothing is known of files here. */
    public static final MediaAllowance NONE = new MediaAllowance(0, List.of(), null, null);

    public MediaAllowance {
        kinds = List.copyOf(kinds);
    }

    /**
     * Files of one kind.
     *
     * @param mediaTypes such as {@code image/png}
     * @param maxBytes most bytes of one of them
     */
    public record Kind(MediaKind kind, List<String> mediaTypes, long maxBytes) {

        public Kind {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }
}
