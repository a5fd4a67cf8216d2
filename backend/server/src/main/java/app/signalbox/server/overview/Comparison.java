package app.signalbox.server.overview;

import app.signalbox.contract.overview.OverviewFigures;
import java.time.LocalDate;
import java.util.List;

/** Rows of a period and of the one before it, each added up for itself. */
final class Comparison {

    private final Tally now;
    private final Tally before = new Tally(List.of());

    /** @param days the days of the period to tell apart, none to tell none apart */
    Comparison(List<LocalDate> days) {
        now = new Tally(days);
    }

    void add(List<FigureRow> rows) {
        rows.forEach(row -> (row.before() ? before : now).add(row));
    }

    OverviewFigures now() {
        return now.figures();
    }

    OverviewFigures before() {
        return before.figures();
    }
}
