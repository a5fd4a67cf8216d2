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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final LanguageDetector detector;
    private final Map<String, Set<String>> smallWords = new HashMap<>();

    Languages() {
        try (InputStream file =
                Objects.requireNonNull(Languages.class.getResourceAsStream("small-words.txt"), "small-words.txt")) {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(LATIN))
                    .shortTextAlgorithm(SHORT_TEXT)
                    .prefixFactor(1.5)
                    .seed(1)
                    .build();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::addSmallWords);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addSmallWords(String line) {
        String[] words = line.split(" ", -1);
        smallWords.put(words[0], new HashSet<>(List.of(words).subList(1, words.length)));
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
        return latin(prose.toLowerCase(Locale.ROOT), count);
    }

    private LanguageGuess latin(String prose, int letters) {
        Map<String, Double> shares = smallWordShares(prose);
        Map<String, Double> scores = new HashMap<>();
        for (DetectedLanguage found : detector.getProbabilities(prose)) {
            scores.merge(found.getLocale().getLanguage(), found.getProbability(), Double::sum);
        }
        double trust = letters < FEW_LETTERS ? 0.3 : 1;
        scores.replaceAll((language, probability) -> probability * trust);
        shares.forEach((language, share) -> scores.merge(language, 2 * share, Double::sum));
        scores.merge("en", letters < FEW_LETTERS ? 0.5 : 0.15, Double::sum);
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new LanguageGuess(best.getKey(), Math.min(CERTAIN, best.getValue() / sum)))
                .orElseThrow();
    }

    /** Share of the words that are small words of each language, in proportion where several have them. */
    private Map<String, Double> smallWordShares(String prose) {
        List<String> words =
                Tokens.of(prose).stream().filter(Token::isWord).map(Token::form).toList();
        return smallWords.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> share(words, entry.getValue())));
    }

    private static double share(List<String> words, Set<String> small) {
        return words.isEmpty() ? 0 : words.stream().filter(small::contains).count() / (double) words.size();
    }
}
