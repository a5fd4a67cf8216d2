package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.talk.Network;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that shows a person what the people outside received. */
final class OutsidePage {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int ROWS = 100;

    private OutsidePage() {}

    static String render(OutsideDesk desk) {
        var received = desk.newest(Integer.MAX_VALUE);
        var doubles = desk.doubles();
        var rows = received.stream()
                .limit(ROWS)
                .map(one -> row(one, doubles.contains(one)))
                .collect(Collectors.joining("\n"));
        var forms = desk.conditions().entrySet().stream()
                .map(entry -> form(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return Resources.read("outside.html")
                .replace("{{totals}}", totals(received, doubles.size()))
                .replace("{{forms}}", forms)
                .replace("{{rows}}", rows);
    }

    private static String totals(List<Received> received, int doubles) {
        return ControlPage.figure("Received", received.size())
                + ControlPage.figure("Doubles", doubles)
                + ControlPage.figure("Hidden", count(received, Received.State.HIDDEN))
                + ControlPage.figure("Deleted", count(received, Received.State.DELETED));
    }

    private static long count(List<Received> received, Received.State state) {
        return received.stream().filter(one -> one.state() == state).count();
    }

    private static String form(Network network, Conditions now) {
        return """
                <form method="post" action="/outside/conditions"><input type="hidden" name="network" value="%s">%s\
                <button>Change %s</button></form>""".formatted(network, inputs(now), ControlPage.words(network.name()));
    }

    private static String inputs(Conditions now) {
        return ControlPage.input(
                        "latency", "Latency ms", Long.toString(now.latency().toMillis()))
                + ControlPage.input("serverError", "Errors %", Integer.toString(now.serverErrorPercent()))
                + ControlPage.input("lostAnswer", "Lost answers %", Integer.toString(now.lostAnswerPercent()))
                + ControlPage.input("outage", "Outage", now.outage() ? "yes" : "no");
    }

    private static String words(Received one) {
        var files = one.media().stream()
                .map(media -> "[%s, %s, %d bytes, %s…]"
                        .formatted(
                                media.name(),
                                media.type(),
                                media.size(),
                                media.sha256().substring(0, 12)))
                .collect(Collectors.joining(" "));
        return ControlPage.escaped((one.text() + " " + files).strip());
    }

    private static String row(Received one, boolean isDouble) {
        var ownId = one.ownId();
        var place = ControlPage.words(one.place().name()) + (isDouble ? ", again" : "");
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        CLOCK.format(one.at()),
                        ControlPage.words(one.network().name()),
                        place,
                        ControlPage.words(one.state().name()),
                        words(one),
                        ControlPage.escaped(one.account() + " to " + one.to()),
                        ownId == null ? "" : ControlPage.escaped(ownId));
    }
}
