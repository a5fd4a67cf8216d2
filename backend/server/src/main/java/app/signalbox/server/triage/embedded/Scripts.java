package app.signalbox.server.triage.embedded;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a language by its letters, where the letters are enough. */
final class Scripts {

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.KHMER, "km"));

    private static final double CERTAIN = 0.95;
    private static final double DOUBTFUL = 0.6;

    private Scripts() {}

    /** How many letters of each script. */
    static Map<UnicodeScript, Integer> letters(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    /** The language of the script that most letters have; absent for Latin. */
    static @Nullable LanguageGuess language(String text, Map<UnicodeScript, Integer> letters) {
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        Map.Entry<UnicodeScript, Integer> most = letters.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        UnicodeScript script = most.getKey() == UnicodeScript.HAN && kana > 0 ? UnicodeScript.HIRAGANA : most.getKey();
        String code = LANGUAGES.get(script);
        if (code == null) {
            return null;
        }
        int own = code.equals("ja") ? kana + letters.getOrDefault(UnicodeScript.HAN, 0) : most.getValue();
        return new LanguageGuess(refined(code, text), 2 * own > all ? CERTAIN : DOUBTFUL);
    }

    /** Letters that only one of the languages of a script writes. */
    private static String refined(String code, String text) {
        return switch (code) {
            case "ar" -> hasAny(text, "ٹڈڑےں") ? "ur" : hasAny(text, "پچژگ") ? "fa" : "ar";
            case "ru" -> hasAny(text, "іїєґІЇЄҐ") ? "uk" : hasAny(text, "ђћџљњјЂЋЏЉЊЈ") ? "sr" : "ru";
            case "hi" -> hasAny(text, "ळ") ? "mr" : "hi";
            default -> code;
        };
    }

    private static boolean hasAny(String text, String letters) {
        return letters.codePoints().anyMatch(letter -> text.indexOf(letter) >= 0);
    }
}
