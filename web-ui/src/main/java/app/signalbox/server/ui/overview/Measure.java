package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.LeadFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.contract.overview.OverviewFigures;
import app.signalbox.contract.overview.ResponseTime;
import app.signalbox.server.ui.Phrase;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a tile shows: how it is called, written, compared, and sorted by. Its functions hold nothing. */
@SuppressWarnings("ImmutableEnumChecker")
enum Measure {
    CONVERSATIONS(
            Phrase.later("New conversations"),
            figures -> Figures.count(figures.conversations()),
            OverviewFigures::conversations,
            figures -> Phrase.of("began in the period")),
    FIRST_RESPONSE(
            Phrase.later("First response"),
            figures -> Figures.span(figures.firstResponse().medianSeconds()),
            figures -> orZero(figures.firstResponse().medianSeconds()),
            figures -> figures.firstResponse().medianSeconds() == null
                    ? Phrase.of("nothing answered in the period")
                    : spread(figures.firstResponse())),
    RESOLUTION(
            Phrase.later("Resolution"),
            figures -> Figures.span(figures.resolution().medianSeconds()),
            figures -> orZero(figures.resolution().medianSeconds()),
            figures -> figures.resolution().medianSeconds() == null
                    ? Phrase.of("nothing resolved in the period")
                    : spread(figures.resolution())),
    AI_SHARE(
            Phrase.later("Answers begun by the AI"),
            figures -> Figures.aiShare(figures.answers()),
            figures -> figures.answers().total() == 0
                    ? 0
                    : 100.0 * figures.answers().begunByAi() / figures.answers().total(),
            figures -> Phrase.of(
                    "{0} drafts accepted, {1} edited, {2} rejected",
                    Figures.count(figures.answers().draftsAccepted()),
                    Figures.count(figures.answers().draftsEdited()),
                    Figures.count(figures.answers().draftsRejected()))),
    LEADS(
            Phrase.later("Leads found"),
            figures -> Figures.count(figures.leads().found()),
            figures -> figures.leads().found(),
            figures -> won(figures.leads())),
    WON_VALUE(
            Phrase.later("Won"),
            figures -> Figures.sums(figures.leads().wonValue()),
            figures -> figures.leads().wonValue().stream()
                    .mapToDouble(MoneySum::micros)
                    .sum(),
            figures -> won(figures.leads())),
    COST(
            Phrase.later("Models and platforms"),
            figures -> Figures.costs(figures.costs()),
            figures -> figures.costs().stream()
                    .mapToDouble(cost -> cost.modelMicros() + cost.platformMicros())
                    .sum(),
            figures -> Phrase.of("cost so far"));

    private final Phrase label;
    private final Function<OverviewFigures, String> text;
    private final ToDoubleFunction<OverviewFigures> value;
    private final Function<OverviewFigures, String> note;

    Measure(
            Phrase label,
            Function<OverviewFigures, String> text,
            ToDoubleFunction<OverviewFigures> value,
            Function<OverviewFigures, String> note) {
        this.label = label;
        this.text = text;
        this.value = value;
        this.note = note;
    }

    String label() {
        return label.text();
    }

    String text(OverviewFigures figures) {
        return text.apply(figures);
    }

    String note(OverviewFigures figures) {
        return note.apply(figures);
    }

    double value(OverviewFigures figures) {
        return value.applyAsDouble(figures);
    }

    private static String spread(ResponseTime times) {
        return Phrase.of("median; nine of ten within {0}", Figures.span(times.ninetiethSeconds()));
    }

    private static double orZero(@Nullable Long seconds) {
        return Objects.requireNonNullElse(seconds, 0L);
    }

    private static String won(LeadFigures leads) {
        return Phrase.of("{0} won, {1} lost", Figures.count(leads.won()), Figures.count(leads.lost()));
    }
}
