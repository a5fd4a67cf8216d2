package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import app.signalbox.server.triage.model.ModelDraft.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds sentences to their sources: links, addresses and numbers must stand in the passage that is named. */
final class Claims {

    private static final Pattern HARD_FACT =
            Pattern.compile("https?://[^\\s<>\"]+|www\\.[^\\s<>\"]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\d[\\d.,:/]*");
    private static final Pattern PUNCTUATION_AT_THE_END = Pattern.compile("[.,:;/!?)]+$");

    private final Map<String, SourcePassage> passages;

    Claims(List<SourcePassage> passages) {
        this.passages = passages.stream().collect(Collectors.toMap(SourcePassage::id, Function.identity()));
    }

    /** The sentence, without a source that doesn't exist or doesn't say so. */
    Sentence checked(Sentence sentence) {
        return isSupported(sentence) ? sentence : new Sentence(sentence.text(), null);
    }

    private boolean isSupported(Sentence sentence) {
        @Nullable SourcePassage passage = sentence.source() == null ? null : passages.get(sentence.source());
        if (passage == null) {
            return false;
        }
        String known = (passage.title() + "\n" + passage.text()).toLowerCase(Locale.ROOT);
        return HARD_FACT
                .matcher(sentence.text().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(fact -> PUNCTUATION_AT_THE_END.matcher(fact).replaceAll(""))
                .allMatch(known::contains);
    }
}
