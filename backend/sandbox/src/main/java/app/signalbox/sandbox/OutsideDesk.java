package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.Outside;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.sandbox.talk.Network;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what people outside received, and steers how well the networks answer, by forms. */
final class OutsideDesk {

    private final Outside outside;

    OutsideDesk(Outside outside) {
        this.outside = outside;
    }

    Map<String, Object> state(int limit) {
        return Map.of(
                "total", outside.book().all().size(),
                "doubles", outside.book().doubles(),
                "conditions", conditions(),
                "newest", newest(limit));
    }

    Map<Network, Conditions> conditions() {
        var conditions = new EnumMap<Network, Conditions>(Network.class);
        outside.weather().forEach((network, weather) -> conditions.put(network, weather.conditions()));
        return conditions;
    }

    List<Received> newest(int limit) {
        return outside.book().all().reversed().stream().limit(limit).toList();
    }

    List<Received> doubles() {
        return outside.book().doubles();
    }

    /** Only what is named changes; without a network it changes everywhere. */
    OutsideDesk change(Form form) {
        for (var weather : chosen(form)) {
            var now = weather.conditions();
            weather.change(new Conditions(
                    Duration.ofMillis(form.whole("latency", (int) now.latency().toMillis())),
                    form.whole("serverError", now.serverErrorPercent()),
                    form.whole("lostAnswer", now.lostAnswerPercent()),
                    yes(form.text("outage", now.outage() ? "yes" : "no"))));
        }
        return this;
    }

    OutsideDesk fail(Form form) {
        var fault = Fault.valueOf(form.text("fault", "server_error").toUpperCase(Locale.ROOT));
        chosen(form).forEach(weather -> weather.order(form.whole("times", 1), fault));
        return this;
    }

    private Collection<Weather> chosen(Form form) {
        var name = form.text("network", "");
        if (name.isEmpty()) {
            return outside.weather().values();
        }
        var weather = outside.weather().get(Network.valueOf(name.toUpperCase(Locale.ROOT)));
        if (weather == null) {
            throw new IllegalArgumentException("Nobody plays the answering side of %s here.".formatted(name));
        }
        return List.of(weather);
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("An outage is yes or no, not %s.".formatted(word));
        };
    }
}
