package app.signalbox.server.triage.embedded;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which language a message is in: by its letters where they are enough, else by its small words and by
 * character n-grams. A short message leans on the one before it, then on English.
 */
final class Languages {

    private static final List<LdLocale> LATIN = List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "da", "no", "fi", "cs", "sk", "hu",
                    "ro", "id", "vi", "hr", "ca", "sq", "et", "lv", "lt", "tl", "sw")
            .stream()
            .map(LdLocale::fromString)
            .toList();
    private static final int SHORT_TEXT = 200;
    private static final int FEW_LETTERS = 12;
    private static final double CERTAIN = 0.95;
    private static final double PLAINLY = 0.3;
    private static final double SMALL_WORDS_WEIGH = 4;

    /** Reading the profiles takes most of a second. */
    private static final LanguageDetector DETECTOR = detector();

    private final Map<String, Set<String>> smallWords = new HashMap<>();

    Languages() {
        try (InputStream file =
                Objects.requireNonNull(Languages.class.getResourceAsStream("small-words.txt"), "small-words.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::addSmallWords);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LanguageDetector detector() {
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(LATIN))
                    .shortTextAlgorithm(SHORT_TEXT)
                    .prefixFactor(1.5)
                    .seed(1)
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addSmallWords(String line) {
        List<String> words = List.of(line.split(" ", -1));
        for (String word : words.subList(1, words.size())) {
            smallWords.computeIfAbsent(word, absent -> new TreeSet<>()).add(words.getFirst());
        }
    }

    /** The language of a cleaned message, judged together with its context where it is too short by itself. */
    LanguageGuess of(Reading reading, @Nullable String context) {
        String prose = reading.prose();
        Map<UnicodeScript, Integer> letters = Scripts.letters(prose);
        if (letters.isEmpty()) {
            return LanguageGuess.NONE;
        }
        LanguageGuess byScript = Scripts.language(prose, letters);
        if (byScript != null) {
            return byScript;
        }
        int count = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (count < FEW_LETTERS && context != null && !context.isBlank()) {
            return of(Reading.of(context + " " + reading.clean()), null);
        }
        return latin(reading, prose.toLowerCase(Locale.ROOT), count);
    }

    private LanguageGuess latin(Reading reading, String prose, int letters) {
        Map<String, Double> scores = smallWordShares(reading);
        if (scores.getOrDefault("en", 0.0) > PLAINLY) {
            return new LanguageGuess("en", CERTAIN);
        }
        scores.replaceAll((language, share) -> SMALL_WORDS_WEIGH * share);
        double trust = letters < FEW_LETTERS ? 0.3 : 1;
        for (DetectedLanguage found : DETECTOR.getProbabilities(prose)) {
            scores.merge(found.getLocale().getLanguage(), trust * found.getProbability(), Double::sum);
        }
        scores.merge("en", letters < FEW_LETTERS ? 0.5 : 0.15, Double::sum);
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new LanguageGuess(best.getKey(), Math.min(CERTAIN, best.getValue() / sum)))
                .orElseThrow();
    }

    /** Share of the words that are small words of each language; a word of several counts in parts. */
    private Map<String, Double> smallWordShares(Reading reading) {
        List<String> words =
                reading.tokens().stream().filter(Token::isWord).map(Token::form).toList();
        Map<String, Double> shares = new HashMap<>();
        for (String word : words) {
            Set<String> languages = smallWords.getOrDefault(word, Set.of());
            double part = 1.0 / (words.size() * Math.max(1, languages.size()));
            languages.forEach(language -> shares.merge(language, part, Double::sum));
        }
        return shares;
    }
}
