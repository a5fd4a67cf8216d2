package app.signalbox.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fields of a form or a query. */
record Form(Map<String, String> fields) {

    static Form ofQuery(HttpExchange exchange) {
        return of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    static Form of(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    Form and(Form other) {
        var both = new LinkedHashMap<>(fields);
        both.putAll(other.fields());
        return new Form(both);
    }

    int whole(String name, int otherwise) {
        var value = fields.get(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    String text(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).strip();
    }

    TrafficPlan change(TrafficPlan plan) {
        var rate = fields.get("rate");
        return new TrafficPlan(
                rate == null ? plan.ratePerSecond() : Double.parseDouble(rate.strip()),
                whole("duplicates", plan.duplicatesPercent()),
                whole("disorder", plan.disorderPercent()),
                whole("batch", plan.batchPercent()),
                whole("badSignature", plan.badSignaturePercent()),
                whole("malformed", plan.malformedPercent()));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
