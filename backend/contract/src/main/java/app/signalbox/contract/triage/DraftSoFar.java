package app.signalbox.contract.triage;

import java.util.List;

/**
 * What a language model has written of a draft, told while it writes the rest. Provisional: the next one, and in the end
 * the {@link DraftAnswer}, takes its place.
 *
 * @param sentences all complete ones, without those that no draft may have
 */
public record DraftSoFar(List<String> sentences) {

    public DraftSoFar {
        sentences = List.copyOf(sentences);
    }
}
