package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.AnswerFigures;
import app.signalbox.contract.overview.CostFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.server.ui.Amounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How figures and their changes are written. */
final class Figures {

    static final String NONE = "—";

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** A span in its two largest units. */
    static String span(@Nullable Long seconds) {
        if (seconds == null) {
            return NONE;
        }
        Duration span = Duration.ofSeconds(seconds);
        if (span.toMinutes() < 2) {
            return seconds + " s";
        }
        if (span.toHours() < 2) {
            return span.toMinutes() + " min";
        }
        return span.toDays() < 2
                ? span.toHours() + " h " + span.toMinutesPart() + " min"
                : span.toDays() + " d " + span.toHoursPart() + " h";
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
            return now == 0 ? "as before" : "none before";
        }
        long percent = Math.round(100 * (now - before) / before);
        return percent == 0 ? "as before" : (percent > 0 ? "+" : "−") + Math.abs(percent) + " %";
    }

    /** The same as a sentence that says against what. */
    static String comparison(double now, double before, long days) {
        if (before == 0) {
            return now == 0 ? "as in the " + days + " days before" : "none in the " + days + " days before";
        }
        String change = change(now, before);
        return "as before".equals(change)
                ? "as in the " + days + " days before"
                : change + " against the " + days + " days before";
    }
}
