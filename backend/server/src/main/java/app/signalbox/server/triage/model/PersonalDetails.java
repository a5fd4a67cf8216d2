package app.signalbox.server.triage.model;

import java.util.Arrays;

/** What is withheld from a model, for others who should not keep it either. */
public final class PersonalDetails {

    private PersonalDetails() {}

    /** Whether there is an address, a number or a secret of somebody's in a text. */
    public static boolean in(String text) {
        return Arrays.stream(Sensitive.values()).anyMatch(kind -> !kind.in(text).isEmpty());
    }

    /** The text with nothing in their place. */
    public static String without(String text) {
        String rest = text;
        for (Sensitive kind : Sensitive.values()) {
            rest = without(rest, kind);
        }
        return rest;
    }

    private static String without(String text, Sensitive kind) {
        var rest = new StringBuilder();
        int done = 0;
        for (Span span : kind.in(text)) {
            rest.append(text, done, span.start());
            done = span.end();
        }
        return rest.append(text, done, text.length()).toString();
    }
}
