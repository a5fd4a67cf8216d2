package app.signalbox.server.inbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a conversation is or has, or not, written {@code is:waiting}. */
public enum SearchMark {
    /** The engine is unsure of what the person wants. */
    UNSURE("is", "unsure"),
    /** The person waits for us. */
    WAITING("is", "waiting"),
    /** Wants to buy, or is scored 70 and more. */
    LEAD("is", "lead"),
    /** Neither resolved nor spam. */
    CURRENT("is", "current"),
    /** A message has a picture, a film or a file. */
    ATTACHMENT("has", "attachment"),
    /** A note mentions the operator. */
    MENTIONS_ME("mentions", "me");

    private final String verb;
    private final String word;

    SearchMark(String verb, String word) {
        this.verb = verb;
        this.word = word;
    }

    static boolean isVerb(String verb) {
        return Arrays.stream(values()).anyMatch(mark -> mark.verb.equals(verb));
    }

    static Optional<SearchMark> of(String verb, String word) {
        return Arrays.stream(values())
                .filter(mark -> mark.verb.equals(verb) && mark.word.equals(word))
                .findFirst();
    }

    static String wordsOf(String verb) {
        return Arrays.stream(values())
                .filter(mark -> mark.verb.equals(verb))
                .map(mark -> mark.word)
                .collect(Collectors.joining(", "));
    }

    String text() {
        return verb + ":" + word;
    }
}
