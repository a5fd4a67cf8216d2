package app.signalbox.sandbox.answer.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the model makes of a message: values by the word that a property of a schema has in its name. Where several
 * values are listed, the first that the schema allows is meant.
 */
final class Mind {

    private static final List<String> INTENTS = List.of("spam", "complaint", "lead", "question", "praise");
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pt", "nl", "tr", "pl");
    private static final int MOST_SENTENCES = 2;
    private static final int LONG_ENOUGH = 4;

    private final Cues cues = new Cues();

    Map<String, Object> think(Task task, Material material) {
        return switch (task) {
            case CLASSIFY -> classified(material.message());
            case DRAFT -> drafted(material);
            case SCORE -> scored(material.message());
        };
    }

    private Map<String, Object> classified(String text) {
        var ranked = INTENTS.stream()
                .filter(intent -> cues.count(intent, text) > 0)
                .sorted(Comparator.comparingLong((String intent) -> weight(intent, text))
                        .reversed())
                .toList();
        var knowledge = new LinkedHashMap<String, Object>();
        knowledge.put("second", ranked.size() > 1 ? ranked.get(1) : List.of());
        knowledge.put("intent", ranked.isEmpty() ? "other" : ranked.getFirst());
        knowledge.put("sentiment", sentiment(text));
        knowledge.put("urgency", urgency(text));
        knowledge.put("language", language(text));
        knowledge.put("offensive", cues.count("offensive", text) > 0 ? 0.95 : 0.02);
        knowledge.put("confidence", ranked.isEmpty() ? 0.6 : ranked.size() == 1 ? 0.95 : 0.85);
        return knowledge;
    }

    private long weight(String intent, String text) {
        var position = INTENTS.size() - INTENTS.indexOf(intent);
        return cues.count(intent, text) * 10 + (intent.equals("question") ? -9 : position);
    }

    private List<String> sentiment(String text) {
        var bad = cues.count("complaint", text) + cues.count("offensive", text);
        var good = cues.count("praise", text);
        return bad > good
                ? List.of("neg", "negative")
                : good > bad ? List.of("pos", "positive") : List.of("neu", "neutral");
    }

    private List<String> urgency(String text) {
        if (cues.count("critical", text) > 0) {
            return List.of("critical", "high");
        }
        if (cues.count("high", text) > 0) {
            return List.of("high");
        }
        return cues.count("complaint", text) + cues.count("question", text) + cues.count("lead", text) > 0
                ? List.of("normal", "medium")
                : List.of("low");
    }

    private String language(String text) {
        return LANGUAGES.stream()
                .filter(language -> cues.count(language, text) > cues.count("en", text))
                .max(Comparator.comparingLong(language -> cues.count(language, text)))
                .orElse("en");
    }

    private Map<String, Object> scored(String text) {
        var evidence = Stream.of("lead", "budget", "timing")
                .flatMap(thing -> cues.found(thing, text))
                .flatMap(word -> quote(word, text).stream())
                .distinct()
                .map(quote -> Map.<String, Object>of("quote", quote, "reason", "Says that they may buy."))
                .toList();
        var buying = Math.min(3, cues.count("lead", text)) * 22;
        var ready = Math.min(2, cues.count("budget", text) + cues.count("timing", text)) * 15;
        var score = Math.clamp(buying + (buying > 0 ? ready : 0) - 20 * cues.count("spam", text) + 4, 0, 100);
        var knowledge = new LinkedHashMap<String, Object>();
        knowledge.put("score", score);
        knowledge.put("low", Math.max(0, score - 12));
        knowledge.put("high", Math.min(100, score + 12));
        knowledge.put("evidence", evidence);
        knowledge.put("reason", evidence);
        knowledge.put("quote", evidence);
        knowledge.put("change", ready > 0 ? "A number of pieces." : "A date or a budget.");
        knowledge.put("confidence", 0.8);
        return knowledge;
    }

    /** The words of the text, as they stand there, that begin with the cue. */
    private static Optional<String> quote(String cue, String text) {
        var at = text.toLowerCase(Locale.ROOT).indexOf(cue);
        if (at < 0 || at + cue.length() > text.length()) {
            return Optional.empty();
        }
        var end = at + cue.length();
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Optional.of(text.substring(at, end));
    }

    private Map<String, Object> drafted(Material material) {
        var asked = longWords(material.message());
        var best = material.passages().stream()
                .max(Comparator.comparingLong(passage -> shared(passage.text(), asked)))
                .filter(passage -> shared(passage.text(), asked) > 0);
        var knowledge = new LinkedHashMap<String, Object>();
        knowledge.put("language", language(material.message()));
        knowledge.put("abstain", best.isEmpty());
        knowledge.put("handover", handover(material.message(), best.isEmpty()));
        knowledge.put("reason", best.isEmpty() ? "No passage answers this." : "");
        knowledge.put("confidence", best.isEmpty() ? 0.1 : 0.9);
        var sentences = best.map(passage -> sentences(passage, asked)).orElse(List.of());
        knowledge.put("sentence", sentences);
        knowledge.put(
                "text",
                sentences.stream().map(each -> String.valueOf(each.get("text"))).collect(Collectors.joining(" ")));
        return knowledge;
    }

    private List<String> handover(String message, boolean nothingFound) {
        if (cues.count("human", message) > 0) {
            return List.of("customer_request");
        }
        return nothingFound ? List.of("missing_knowledge") : List.of();
    }

    private static List<Map<String, Object>> sentences(Material.Passage passage, Set<String> asked) {
        var all = Arrays.asList(passage.text().split("(?<=[.!?])\\s+", -1));
        var best = all.stream()
                .filter(sentence -> shared(sentence, asked) > 0)
                .sorted(Comparator.comparingLong((String sentence) -> shared(sentence, asked))
                        .reversed())
                .limit(MOST_SENTENCES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var sentences = new ArrayList<Map<String, Object>>();
        all.stream()
                .filter(best::contains)
                .forEach(sentence -> sentences.add(Map.of("text", sentence, "source", passage.id())));
        return sentences;
    }

    private static long shared(String text, Set<String> words) {
        return longWords(text).stream().filter(words::contains).count();
    }

    /** Beginnings of long words, so that "deliver" and "delivery" are one. */
    private static Set<String> longWords(String text) {
        return Arrays.stream(Cues.plain(text).split(" ", -1))
                .filter(word -> word.length() >= LONG_ENOUGH)
                .map(word -> word.substring(0, Math.min(word.length(), LONG_ENOUGH + 1)))
                .collect(Collectors.toSet());
    }

    /** What a model is asked to do here. */
    enum Task {
        CLASSIFY("classif"),
        DRAFT("draft"),
        SCORE("score");

        private final String word;

        Task(String word) {
            this.word = word;
        }

        /** The task that the instructions name first, classifying if they name none. */
        static Task of(String instructions) {
            var text = instructions.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(task -> text.contains(task.word))
                    .min(Comparator.comparingInt(task -> text.indexOf(task.word)))
                    .orElse(CLASSIFY);
        }
    }
}
