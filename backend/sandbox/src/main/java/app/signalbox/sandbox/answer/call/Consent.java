package app.signalbox.sandbox.answer.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How a person agrees that the product may act for an account. */
public enum Consent {
    /** On a page, by a click. */
    ASKED,
    /** At once, for the account that the parameter {@code account} names, or the first one. */
    GIVEN;

    /** A page with one link for each choice. */
    public static Answer page(String title, List<Choice> choices) {
        var links = choices.stream()
                .map(choice -> "<p><a href=\"%s\">%s</a></p>".formatted(escaped(choice.link()), escaped(choice.label())))
                .collect(Collectors.joining("\n"));
        return Answer.html(200, """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:16px/1.5 system-ui;max-width:36rem;margin:4rem auto;padding:0 1rem}</style></head>
                <body><h1>%1$s</h1>
                %2$s
                </body></html>
                """.formatted(escaped(title), links));
    }

    /** An address with more parameters. */
    public static String link(String address, List<Parameters.Pair> parameters) {
        var query = parameters.stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A link on the page. */
    public record Choice(String label, String link) {}
}
