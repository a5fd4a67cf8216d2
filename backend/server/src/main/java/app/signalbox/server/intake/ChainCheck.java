package app.signalbox.server.intake;

import app.signalbox.contract.intake.ChainRange;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks a range of the raw log and says where it isn't what was certified. */
@Component
class ChainCheck {

    private static final int ROWS_AT_ONCE = 5_000;

    private final ChainRows rows;

    ChainCheck(ChainRows rows) {
        this.rows = rows;
    }

    /**
     * The first break, in a sentence; empty where the range is whole.
     *
     * @param startMayBeGone whether the range's beginning may have been dropped for its age
     */
    Optional<String> firstBreak(ChainRange range, boolean startMayBeGone) {
        long position = range.first() - 1;
        byte[] chain = range.before() == null ? null : HexFormat.of().parseHex(range.before());
        boolean anchored = !startMayBeGone;
        List<ChainRows.Row> page = rows.next(range, position, ROWS_AT_ONCE);
        while (!page.isEmpty()) {
            for (ChainRows.Row row : page) {
                if (anchored && row.position() != position + 1) {
                    return Optional.of(missing(range, position + 1, row.position() - 1));
                }
                byte[] expected = anchored && chain != null ? next(range, chain, row) : row.chain();
                if (expected == null || !Arrays.equals(expected, row.chain())) {
                    return Optional.of(
                            "Row " + row.position() + " of writer " + range.writer() + " is not what was received.");
                }
                chain = expected;
                position = row.position();
                anchored = true;
            }
            page = rows.next(range, position, ROWS_AT_ONCE);
        }
        return end(range, position, chain);
    }

    private static Optional<String> end(ChainRange range, long position, byte @Nullable [] chain) {
        if (position < range.last()) {
            return Optional.of(missing(range, position + 1, range.last()));
        }
        return chain != null && HexFormat.of().formatHex(chain).equals(range.after())
                ? Optional.empty()
                : Optional.of("The rows " + range.first() + " to " + range.last() + " of writer " + range.writer()
                        + " are not those that were certified.");
    }

    private static byte[] next(ChainRange range, byte[] before, ChainRows.Row row) {
        return Chain.next(before, range.writer(), row.position(), row.receivedAt(), row.channel(), row.bodyHash());
    }

    private static String missing(ChainRange range, long first, long last) {
        return first == last
                ? "Row " + first + " of writer " + range.writer() + " is missing."
                : "The rows " + first + " to " + last + " of writer " + range.writer() + " are missing.";
    }
}
