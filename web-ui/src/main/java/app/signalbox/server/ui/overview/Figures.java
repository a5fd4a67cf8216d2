package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.AnswerFigures;
import app.signalbox.contract.overview.CostFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.server.ui.Amounts;
import app.signalbox.server.ui.Phrase;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How figures and their changes are written. */
final class Figures {

    static final String NONE = "—";

    private Figures() {}

    static String count(long count) {
        return NumberFormat.getIntegerInstance(Phrase.locale()).format(count);
    }

    /** A span in its two largest units. */
    static String span(@Nullable Long seconds) {
        if (seconds == null) {
            return NONE;
        }
        Duration span = Duration.ofSeconds(seconds);
        if (span.toMinutes() < 2) {
            return Phrase.of("{0} s", seconds);
        }
        if (span.toHours() < 2) {
            return Phrase.of("{0} min", span.toMinutes());
        }
        return span.toDays() < 2
                ? Phrase.of("{0} h {1} min", span.toHours(), span.toMinutesPart())
                : Phrase.of("{0} d {1} h", span.toDays(), span.toHoursPart());
    }

    static String share(long part, long whole) {
        return whole == 0 ? NONE : Math.round(100.0 * part / whole) + " %";
    }

    static String aiShare(AnswerFigures answers) {
        return share(answers.begunByAi(), answers.total());
    }

    static String sums(List<MoneySum> sums) {
        return sums.isEmpty()
                ? NONE
                : sums.stream()
                        .map(sum -> Amounts.of(sum.currency(), sum.micros()))
                        .collect(Collectors.joining(", "));
    }

    static String costs(List<CostFigures> costs) {
        return sums(costs.stream()
                .map(cost -> new MoneySum(cost.currency(), cost.modelMicros() + cost.platformMicros()))
                .toList());
    }

    /** How a figure differs from the one before, in per cent of that. */
    static String change(double now, double before) {
        if (before == 0) {
            return now == 0 ? Phrase.of("as before") : Phrase.of("none before");
        }
        long percent = percent(now, before);
        return percent == 0 ? Phrase.of("as before") : (percent > 0 ? "+" : "−") + Math.abs(percent) + " %";
    }

    /** The same as a sentence that says against what. */
    static String comparison(double now, double before, long days) {
        if (before == 0) {
            return now == 0
                    ? Phrase.of("as in the {0} days before", days)
                    : Phrase.of("none in the {0} days before", days);
        }
        return percent(now, before) == 0
                ? Phrase.of("as in the {0} days before", days)
                : Phrase.of("{0} against the {1} days before", change(now, before), days);
    }

    private static long percent(double now, double before) {
        return Math.round(100 * (now - before) / before);
    }
}
