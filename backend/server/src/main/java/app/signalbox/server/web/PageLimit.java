package app.signalbox.server.web;

import org.jspecify.annotations.Nullable;

/**
 * How many rows a page has at most.
 *
 * @param rows 1 to {@value #MOST}
 */
public record PageLimit(int rows) {

    /** Rows of a page when nothing is asked for. */
    public static final int USUAL = 50;

    /** Rows of the largest page. */
    public static final int MOST = 200;

    public PageLimit {
        if (rows < 1 || rows > MOST) {
            throw new InvalidLimitException(rows);
        }
    }

    /**
     * The limit that was asked for, {@value #USUAL} when none was.
     *
     * @throws InvalidLimitException if it is out of range
     */
    public static PageLimit of(@Nullable Integer asked) {
        return new PageLimit(asked == null ? USUAL : asked);
    }

    /** One row more than the page has: its presence says that there is a next page. */
    public int andOneMore() {
        return rows + 1;
    }
}
