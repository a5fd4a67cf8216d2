package app.signalbox.server.triage.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the phrases of every {@link Cue} in a message. */
final class CuePhrases {

    private static final int LONGEST = 4;

    private final Map<String, Set<Cue>> phrases = new HashMap<>();

    CuePhrases() {
        try (InputStream file = CuePhrases.class.getResourceAsStream("cues.txt")) {
            read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String file) {
        Cue cue = Cue.PRAISING;
        for (String line : file.lines().toList()) {
            if (line.startsWith("[")) {
                cue = Cue.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.startsWith("#")) {
                add(cue, line);
            }
        }
    }

    private void add(Cue cue, String line) {
        for (String phrase : line.split("\\|", -1)) {
            String words = phrase.strip();
            if (!words.isEmpty()) {
                phrases.computeIfAbsent(words, absent -> EnumSet.noneOf(Cue.class))
                        .add(cue);
            }
        }
    }

    /** Hits in order; none within another of the same cue. */
    List<CueHit> in(List<Token> tokens) {
        List<CueHit> hits = new ArrayList<>();
        Map<Cue, Integer> covered = new EnumMap<>(Cue.class);
        for (int first = 0; first < tokens.size(); first++) {
            if (tokens.get(first).isWord()) {
                addFrom(first, tokens, covered, hits);
            }
        }
        return hits;
    }

    private void addFrom(int first, List<Token> tokens, Map<Cue, Integer> covered, List<CueHit> hits) {
        for (int length = Math.min(LONGEST, tokens.size() - first); length >= 1; length--) {
            int last = first + length - 1;
            for (Cue cue : phrases.getOrDefault(joined(tokens, first, length), Set.of())) {
                if (covered.getOrDefault(cue, -1) < last) {
                    covered.put(cue, last);
                    hits.add(new CueHit(cue, first, last));
                }
            }
        }
    }

    private static String joined(List<Token> tokens, int first, int length) {
        if (length == 1) {
            return tokens.get(first).form();
        }
        StringBuilder words = new StringBuilder(tokens.get(first).form());
        for (int next = first + 1; next < first + length; next++) {
            words.append(' ').append(tokens.get(next).form());
        }
        return words.toString();
    }
}
