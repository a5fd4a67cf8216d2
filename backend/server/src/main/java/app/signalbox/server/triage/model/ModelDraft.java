package app.signalbox.server.triage.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.output.structured.Description;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model's proposal for an answer, and the schema it must keep to.
 *
 * @param sentences the answer in order; empty where the model abstains
 * @param handovers why a person must answer, or nothing; never empty where the model abstains
 * @param reason a sentence for the operator; may be empty
 */
public record ModelDraft(
        @JsonProperty(required = true) @Description("The answer, sentence by sentence; empty if a person must answer")
        List<Sentence> sentences,

        @JsonProperty(required = true) @Description("Why a person must answer; empty if none must")
        List<HandoverReason> handovers,

        @JsonProperty(required = true) @Description("One sentence for the operator, may be empty")
        String reason) {

    public ModelDraft {
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(reason, "reason");
        handovers = sentences.isEmpty() && handovers.isEmpty()
                ? List.of(HandoverReason.MISSING_KNOWLEDGE)
                : handovers.stream().limit(1).toList();
    }

    /**
     * One sentence of an answer.
     *
     * @param source id of the passage it rests on; absent where none supports it, so that a person must look
     */
    public record Sentence(
            @JsonProperty(required = true) @Description("The sentence")
            String text,

            @JsonProperty @Description("Id of the passage that says so; null for greetings and thanks") @Nullable
            String source) {

        public Sentence {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A sentence has words.");
            }
        }
    }

    /** Why a person must answer; always there where the model abstains. */
    public Optional<HandoverReason> handover() {
        return handovers.stream().findFirst();
    }

    /** Whether there is no answer. */
    public boolean isAbstention() {
        return sentences.isEmpty();
    }

    /** The answer as it would be sent. */
    public String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** The same with the details that were withheld. */
    ModelDraft without(Mask mask) {
        return new ModelDraft(
                sentences.stream()
                        .map(each -> new Sentence(mask.off(each.text()), each.source()))
                        .toList(),
                handovers,
                mask.off(reason));
    }

    /**
     * The same with sources only where they hold.
     *
     * @throws IllegalArgumentException if the channel has no room for it, or if it has a link, an address or a number that
     *     no passage has
     */
    ModelDraft heldTo(DraftBrief brief) {
        if (text().length() > brief.maxCharacters()) {
            throw new IllegalArgumentException("The channel takes %d characters.".formatted(brief.maxCharacters()));
        }
        var claims = new Claims(brief.passages());
        if (sentences.stream().anyMatch(claims::isInvented)) {
            throw new IllegalArgumentException("A draft has no link, address or number of its own.");
        }
        return new ModelDraft(sentences.stream().map(claims::checked).toList(), handovers, reason);
    }
}
