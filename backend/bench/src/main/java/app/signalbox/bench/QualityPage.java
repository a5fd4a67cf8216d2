package app.signalbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The measured quality as a page of HTML that needs nothing else: tables, reliability plots and abstention curves. */
record QualityPage(String engine, String speed, List<QualitySection> sections) {

    private static final int SIDE = 160;

    private static final String STYLE = """
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
                color-scheme: light dark; }
            table { border-collapse: collapse; margin: .4rem 0; }
            td, th { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .15rem .5rem;
                text-align: right; }
            th:first-child { text-align: left; }
            .key { display: flex; flex-wrap: wrap; gap: 2rem; align-items: start; }
            svg { overflow: visible; }
            svg text { font-size: 11px; fill: currentColor; }
            """;

    String html() {
        String body = sections.stream().map(QualityPage::section).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Quality of triage</title><style>%s</style></head>
                <body><h1>Quality of triage</h1>
                <p>%s<br>%s</p>
                <p>Plots: left, how often answers of a confidence were right (on the line is honest); right, how right the
                answers are if only the surest share is given.</p>
                %s
                </body></html>
                """.formatted(STYLE, escaped(engine), escaped(speed), body);
    }

    private static String section(QualitySection section) {
        String keys = section.confusions().entrySet().stream()
                .map(each -> key(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        String ranking = section.ranking() == null
                ? ""
                : "<p>" + escaped(section.ranking().summary()) + "</p>";
        String curve = section.curve().isEmpty()
                ? ""
                : "<h3>Abstention</h3>" + plot(section.curve().accuracies());
        return "<h2>" + escaped(section.name()) + "</h2>\n" + keys + ranking + curve;
    }

    private static String key(String key, Confusion confusion) {
        String head = String.format(
                Locale.ROOT,
                "%s: %d messages, macro-F1 %.3f, accuracy %.3f, calibration error %.3f",
                key,
                confusion.count(),
                confusion.macroF1(),
                confusion.accuracy(),
                confusion.calibrationError());
        return "<h3>%s</h3><div class=\"key\">%s%s</div>"
                .formatted(escaped(head), table(confusion), plot(confusion.reliability()));
    }

    private static String table(Confusion confusion) {
        List<String> labels = confusion.labels();
        String head = labels.stream().map(each -> "<th>" + escaped(each)).collect(Collectors.joining());
        String rows = labels.stream()
                .map(gold -> "<tr><th>" + escaped(gold)
                        + labels.stream()
                                .map(answer -> "<td>" + confusion.count(gold, answer))
                                .collect(Collectors.joining())
                        + String.format(Locale.ROOT, "<td>%.2f", confusion.f1(gold)))
                .collect(Collectors.joining("\n"));
        return "<table><tr><th>gold \\ answer" + head + "<th>F1</tr>\n" + rows + "</table>";
    }

    /** A dot for each value over the tenths; values that don't exist are left out. */
    private static String plot(List<Double> values) {
        String dots = IntStream.range(0, values.size())
                .filter(at -> !values.get(at).isNaN())
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"><title>%.2f</title></circle>",
                        (at + 0.5) * SIDE / values.size(),
                        SIDE * (1 - values.get(at)),
                        values.get(at)))
                .collect(Collectors.joining());
        return """
                <svg width="%1$d" height="%1$d" role="img" aria-label="plot">
                <rect width="%1$d" height="%1$d" fill="none" stroke="currentColor" opacity=".3"/>
                <line x1="0" y1="%1$d" x2="%1$d" y2="0" stroke="currentColor" opacity=".3"/>
                <g fill="currentColor">%2$s</g><text x="-4" y="10" text-anchor="end">1</text>
                <text x="-4" y="%1$d" text-anchor="end">0</text></svg>
                """.formatted(SIDE, dots);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
