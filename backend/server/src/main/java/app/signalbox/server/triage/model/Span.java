package app.signalbox.server.triage.model;

import java.util.regex.MatchResult;

/** A place in a text, from its first character to the one after its last. */
record Span(int start, int end) {

    static Span of(MatchResult match) {
        return new Span(match.start(), match.end());
    }
}
