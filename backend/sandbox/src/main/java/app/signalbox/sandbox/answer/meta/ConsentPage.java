package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.Collection;
import java.util.stream.Collectors;

/** The page on which a person lets the product in. */
final class ConsentPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Meta, played by the sandbox</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 12vh auto; padding: 0 1.5rem; }
            h1 { font-size: 1.25rem; } li { margin: .15rem 0; } small { opacity: .7; }
            a { display: inline-block; margin: 1rem 1rem 0 0; padding: .5rem 1.25rem; border-radius: .4rem; }
            #continue { background: #0866ff; color: #fff; text-decoration: none; }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private ConsentPage() {}

    static String render(Collection<SandboxAccount> accounts, Collection<String> scopes, String agreed, String denied) {
        return FRAME.formatted("""
                <h1>Let Signalbox manage these?</h1>
                <ul>%s</ul>
                <small>%s</small><br>
                <a id="continue" href="%s">Continue</a><a id="not-now" href="%s">Not now</a>""".formatted(
                        accounts.stream()
                                .map(account -> "<li>" + escaped(account.displayName()) + "</li>")
                                .collect(Collectors.joining()),
                        escaped(scopes.stream().sorted().collect(Collectors.joining(", "))),
                        escaped(agreed),
                        escaped(denied)));
    }

    static String refusal() {
        return FRAME.formatted(
                "<h1>This can't be opened</h1><p>The app's id is not known, or the address to return to is missing.</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
