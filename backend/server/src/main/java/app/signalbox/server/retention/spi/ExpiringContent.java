package app.signalbox.server.retention.spi;

/** What a module keeps under clocks, its own affair which and since when. */
public interface ExpiringContent {

    /**
     * Erases what is due of the bound tenant. Called outside a transaction.
     *
     * @param limit look at no more at once, so that every tenant gets its turn
     * @return true if more may be due
     */
    boolean eraseDue(Deadlines deadlines, int limit);
}
