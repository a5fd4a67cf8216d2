package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.completion.Conditions;
import app.signalbox.sandbox.answer.completion.Conditions.Outage;
import app.signalbox.sandbox.answer.completion.Fault;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Steers the model by forms. */
final class ModelDesk {

    private final ModelStandIn model;

    ModelDesk(ModelStandIn model) {
        this.model = model;
    }

    Map<String, Object> state() {
        return Map.of("baseUrl", model.baseUrl(), "conditions", model.conditions(), "totals", model.totals());
    }

    ModelDesk change(Form form) {
        var now = model.conditions();
        model.change(new Conditions(
                Duration.ofMillis(form.whole("latency", (int) now.latency().toMillis())),
                Outage.valueOf(form.text("outage", now.outage().name()).toUpperCase(Locale.ROOT)),
                form.whole("requestsPerMinute", now.requestsPerMinute()),
                form.whole("failures", now.failuresPercent()),
                form.whole("garbage", now.garbagePercent())));
        return this;
    }

    ModelDesk fail(Form form) {
        var status = form.whole("status", 503);
        var wait = form.whole("retryAfterMs", -1);
        model.failNext(
                form.whole("times", 1), wait < 0 ? Fault.of(status) : new Fault(status, Duration.ofMillis(wait)));
        return this;
    }
}
