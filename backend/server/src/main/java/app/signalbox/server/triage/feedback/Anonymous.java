package app.signalbox.server.triage.feedback;

import app.signalbox.server.triage.model.PersonalDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes out of a question and its answer what is about one person alone. */
final class Anonymous {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?…])(?<!\\b(?:Mr|Mrs|Ms|Dr|Hr|Fr)\\.)\\s+|\\n+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** References and customer numbers; years and most prices are shorter. */
    private static final Pattern REFERENCE = Pattern.compile("\\d[\\d -]{3,}\\d|#\\w*\\d\\w*|\\b\\p{Lu}{1,4}-?\\d{4,}");

    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@\\w+");
    private static final Pattern SALUTATION = Pattern.compile(
            "^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin"
                    + "|bonjour|salut|cher|chère|hola|buenos d[ií]as|ciao|buongiorno|olá)(?![\\p{L}'’])(?:\\s+(?:mr|mrs|ms|dr|hr|fr)\\.)?[^,.!?:\\n–—-]{0,40}"
                    + "[,.!:–—-]+\\s*",
            I);
    private static final Pattern COURTESY = Pattern.compile(
            "(?:thank you|thanks)(?: (?:so|very) much)?(?: for (?:your|the) (?:message|comment|question|interest|note))?"
                    + "|(?:(?:best|kind|warm) )?(?:regards|wishes)|cheers|yours(?: sincerely)?|best"
                    + "|(?:viele|liebe|beste|mit freundlichen) grüße(?:n)?|danke(?: für (?:deine|ihre) nachricht)?",
            I);

    private final Set<String> names;

    private Anonymous(Set<String> names) {
        this.names = names;
    }

    /** @param names of everybody who took part, as they are known */
    static Anonymous without(List<String> names) {
        return new Anonymous(names.stream()
                .flatMap(Anonymous::words)
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The question with nothing in place of names, mentions, numbers and addresses. */
    String question(String text) {
        String rest = PersonalDetails.without(text);
        rest = REFERENCE.matcher(MENTION.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return Arrays.stream(rest.split("\\s+"))
                .filter(word -> words(word).noneMatch(names::contains))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The answer's sentences that anybody could be told; empty where nothing remains. */
    String answer(String text) {
        return SENTENCE_END
                .splitAsStream(text.strip())
                .map(sentence -> SALUTATION.matcher(sentence.strip()).replaceFirst(""))
                .filter(sentence -> !sentence.isBlank() && isForAnybody(sentence))
                .map(sentence -> sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1))
                .collect(Collectors.joining(" "));
    }

    private boolean isForAnybody(String sentence) {
        return !PersonalDetails.in(sentence)
                && !MENTION.matcher(sentence).find()
                && !REFERENCE.matcher(sentence).find()
                && !COURTESY.matcher(sentence.replaceAll("[\\p{Punct}\\s]+$", ""))
                        .matches()
                && words(sentence).noneMatch(names::contains);
    }

    private static Stream<String> words(String text) {
        return NO_LETTER.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
