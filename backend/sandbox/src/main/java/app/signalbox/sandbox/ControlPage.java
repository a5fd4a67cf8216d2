package app.signalbox.sandbox;

import app.signalbox.sandbox.wire.Delivery.Defect;
import app.signalbox.sandbox.wire.SentEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page a person sees: what flows, sums, and what was sent last. */
final class ControlPage {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ROWS = 40;
    private static final String OUTSIDE_LINK = "<p><a href=\"/outside\">What the people outside received</a></p>";

    private ControlPage() {}

    static String render(Sandbox sandbox, TrafficPlan plan, boolean outside) {
        var flowing = sandbox.plan()
                .map(current -> "Sending %s deliveries a second.".formatted(current.ratePerSecond()))
                .orElse("No traffic flows. What was not accepted is still being sent again.");
        var rows = sandbox.ledger().newest(ROWS).stream().map(ControlPage::row).collect(Collectors.joining("\n"));
        return Resources.read("control.html")
                .replace("{{flowing}}", flowing)
                .replace("{{outside}}", outside ? OUTSIDE_LINK : "")
                .replace("{{totals}}", totals(sandbox.ledger().totals()))
                .replace("{{inputs}}", inputs(plan))
                .replace("{{count}}", input("count", "Messages", "40"))
                .replace("{{rows}}", rows);
    }

    private static String totals(LedgerTotals totals) {
        return figure("Deliveries", totals.deliveries())
                + figure("Events", totals.events())
                + figure("Accepted", totals.accepted())
                + figure("Refused", totals.refused())
                + figure("No answer", totals.failed())
                + figure("Given up", totals.givenUp());
    }

    static String figure(String name, long value) {
        return "<div><dt>%s</dt><dd>%d</dd></div>".formatted(name, value);
    }

    private static String inputs(TrafficPlan plan) {
        return input("rate", "A second", Double.toString(plan.ratePerSecond()))
                + input("duplicates", "Duplicates %", Integer.toString(plan.duplicatesPercent()))
                + input("disorder", "Disorder %", Integer.toString(plan.disorderPercent()))
                + input("batch", "Batches %", Integer.toString(plan.batchPercent()))
                + input("badSignature", "Forged %", Integer.toString(plan.badSignaturePercent()))
                + input("malformed", "Malformed %", Integer.toString(plan.malformedPercent()));
    }

    static String input(String name, String label, String value) {
        return "<label>%s<input name=\"%s\" value=\"%s\"></label>".formatted(label, name, value);
    }

    private static String row(LedgerEntry entry) {
        var delivery = entry.delivery();
        var events = delivery.events();
        var time = events.isEmpty() ? "" : CLOCK.format(events.getFirst().at());
        var kind = delivery.defect() == Defect.NONE
                ? kinds(entry)
                : words(delivery.defect().name());
        var said = events.stream().map(ControlPage::said).collect(Collectors.joining("<br>"));
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(time, words(delivery.network().name()), kind, answer(entry), said);
    }

    private static String kinds(LedgerEntry entry) {
        var events = entry.delivery().events();
        var first = words(events.getFirst().kind().name());
        return events.size() == 1 ? first : first + " and " + (events.size() - 1) + " more";
    }

    private static String answer(LedgerEntry entry) {
        if (entry.attempts().isEmpty()) {
            return "on its way";
        }
        var last = switch (entry.attempts().getLast().answer()) {
            case Attempt.Answer.Status status -> Integer.toString(status.code());
            case Attempt.Answer.Failure failure -> "no answer";
        };
        return entry.attempts().size() == 1
                ? last
                : last + " at attempt " + entry.attempts().size();
    }

    private static String said(SentEvent event) {
        return event.text() == null ? words(event.kind().name()) : escaped(event.text());
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
