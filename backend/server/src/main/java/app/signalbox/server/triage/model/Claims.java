package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import app.signalbox.server.triage.model.ModelDraft.Sentence;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds sentences to their sources: links, addresses, handles and numbers must stand there as they are, and promises in
 * whatever words.
 */
final class Claims {

    private static final String WORD = "[\\p{L}\\p{N}_-]+";
    private static final Pattern FACT = Pattern.compile(String.join(
            "|",
            "\\w+://[^\\s<>\"]+",
            "[\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}.-]+",
            "@" + WORD,
            WORD + "(?:\\." + WORD + ")*\\.\\p{L}{2,}(?:[/?#][^\\s<>\"]*)?",
            "\\[[a-z]+_\\d+]",
            "\\d[\\d.,:/]*"));
    private static final Pattern PUNCTUATION_AT_THE_END = Pattern.compile("[.,:;/!?)\\]]+$");

    private final Map<String, Source> sources;

    Claims(List<SourcePassage> passages) {
        this.sources = passages.stream().collect(Collectors.toMap(SourcePassage::id, Source::of));
    }

    /** Whether there is a link, an address or a number in it that no passage has. */
    boolean isInvented(Sentence sentence) {
        return facts(sentence.text()).stream()
                .anyMatch(fact ->
                        sources.values().stream().noneMatch(each -> each.facts().contains(fact)));
    }

    /** The sentence, without a source that doesn't exist or doesn't say so. */
    Sentence checked(Sentence sentence) {
        @Nullable Source source = sentence.source() == null ? null : sources.get(sentence.source());
        boolean holds = source != null
                && source.facts().containsAll(facts(sentence.text()))
                && source.promises().containsAll(Promise.in(sentence.text()));
        return holds ? sentence : new Sentence(sentence.text(), null);
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(plain(text))
                .results()
                .map(fact -> PUNCTUATION_AT_THE_END.matcher(fact.group()).replaceAll(""))
                .collect(Collectors.toSet());
    }

    /** In small letters and the usual digits, whatever the script. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Source(Set<String> facts, Set<Promise> promises) {

        static Source of(SourcePassage passage) {
            String text = passage.title() + "\n" + passage.text();
            return new Source(Claims.facts(text), Promise.in(text));
        }
    }
}
