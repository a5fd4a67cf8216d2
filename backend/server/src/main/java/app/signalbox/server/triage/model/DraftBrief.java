package app.signalbox.server.triage.model;

import app.signalbox.server.triage.Utterance;
import java.util.List;

/**
 * What a draft is to be made of.
 *
 * @param utterance what is to be answered
 * @param voice how the brand speaks, in the tenant's own words; may be empty
 * @param maxCharacters what the channel takes, at least 1
 * @param passages what may be said, at least one; ids differ
 */
public record DraftBrief(Utterance utterance, String voice, int maxCharacters, List<SourcePassage> passages) {

    public DraftBrief {
        passages = List.copyOf(passages);
        if (maxCharacters < 1 || passages.isEmpty()) {
            throw new IllegalArgumentException("A draft has room for a character and a passage to rest on.");
        }
    }

    /**
     * A piece of the brand's own knowledge.
     *
     * @param id short and unique in the brief
     * @param title of the article it comes from
     */
    public record SourcePassage(String id, String title, String text) {}
}
