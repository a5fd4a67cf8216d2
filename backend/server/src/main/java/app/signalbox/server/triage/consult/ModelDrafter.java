package app.signalbox.server.triage.consult;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.Handover;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.knowledge.KnowledgeSearch;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.triage.AgentRun;
import app.signalbox.server.triage.AgentRun.Outcome;
import app.signalbox.server.triage.DraftProposal;
import app.signalbox.server.triage.model.DraftBrief;
import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import app.signalbox.server.triage.model.ModelDraft;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a tenant's language model draft from what the brand knows about a message, or hand it over. */
@Component
class ModelDrafter {

    private static final String DRAFT = "draft";

    /** What the model is told of an earlier answer: a date would be a number that drafts may have. */
    private static final String EARLIER_ANSWER = "An earlier answer";

    private static final int PASSAGES = 6;
    private static final int LONGEST_QUESTION = 2_000;

    /** Passages further away than this have nothing to do with the question. */
    private static final double NEAR = 0.2;

    private final CurrentTenant currentTenant;
    private final KnowledgeSearch knowledge;
    private final Payments payments;

    ModelDrafter(CurrentTenant currentTenant, KnowledgeSearch knowledge, Payments payments) {
        this.currentTenant = currentTenant;
        this.knowledge = knowledge;
        this.payments = payments;
    }

    /**
     * Drafts, or says why a person must answer; without a passage nobody is asked and nothing is paid.
     *
     * @param hearer told the sentences so far while they are written; absent where nobody waits for them
     */
    Reply<DraftProposal> draft(Expert expert, TriageInput message, @Nullable Consumer<List<String>> hearer) {
        List<PassageView> known = known(expert, message);
        if (known.isEmpty()) {
            var run = AgentRun.refused(
                    DRAFT, expert.engine().version(), Outcome.ABSTAINED, Handover.MISSING_KNOWLEDGE.value());
            return new Reply<>(missing(), run);
        }
        List<SourcePassage> passages = passages(known);
        var brief =
                new DraftBrief(Expert.utterance(message), expert.choice().voice(), RoomFor.answerTo(message), passages);
        var discretion = expert.choice().discretion();
        var question = hearer == null
                ? expert.engine().toDraft(brief, discretion)
                : expert.engine().toDraft(brief, discretion, hearer);
        Reply<ModelDraft> reply = payments.ask(
                expert.tenant(),
                expert.paid(
                        DRAFT,
                        message,
                        question,
                        ModelDraft.class,
                        List.of(brief.voice(), brief.maxCharacters() + " " + passages)));
        return new Reply<>(proposal(reply, known), run(reply));
    }

    private List<PassageView> known(Expert expert, TriageInput message) {
        String text = message.text();
        String question = text.length() > LONGEST_QUESTION ? text.substring(0, LONGEST_QUESTION) : text;
        return currentTenant.call(expert.tenant(), () -> knowledge.search(question, PASSAGES)).stream()
                .filter(each -> each.score() >= NEAR)
                .toList();
    }

    private static List<SourcePassage> passages(List<PassageView> known) {
        return IntStream.range(0, known.size())
                .mapToObj(at -> passage(at, known.get(at)))
                .toList();
    }

    private static SourcePassage passage(int at, PassageView known) {
        String title = known.conversationId() == null ? known.title() : EARLIER_ANSWER;
        return new SourcePassage(id(at), title, known.text());
    }

    private static String id(int at) {
        return "p" + (at + 1);
    }

    private static DraftProposal proposal(Reply<ModelDraft> reply, List<PassageView> known) {
        ModelDraft draft = reply.value();
        if (draft == null) {
            Handover why = reply.run().outcome() == Outcome.SKIPPED ? Handover.USAGE_LIMIT : Handover.TOOL_FAILURE;
            return new DraftProposal.Abstained(why, String.valueOf(reply.run().reason()));
        }
        if (draft.isAbstention()) {
            Handover why = draft.handover()
                    .map(reason -> Handover.valueOf(reason.name()))
                    .orElse(Handover.MISSING_KNOWLEDGE);
            return draft.reason().isBlank() ? missing() : new DraftProposal.Abstained(why, draft.reason());
        }
        Map<String, PassageView> sources =
                IntStream.range(0, known.size()).boxed().collect(Collectors.toMap(ModelDrafter::id, known::get));
        List<DraftSentence> sentences = draft.sentences().stream()
                .map(each -> sentence(each.text(), each.source() == null ? null : sources.get(each.source())))
                .toList();
        long sourced = sentences.stream().filter(each -> each.source() != null).count();
        return new DraftProposal.Drafted(sentences, sourced / (double) sentences.size());
    }

    private static DraftSentence sentence(String text, @Nullable PassageView source) {
        return source == null
                ? new DraftSentence(text, null)
                : new DraftSentence(text, source.title(), source.conversationId());
    }

    private static AgentRun run(Reply<ModelDraft> reply) {
        ModelDraft draft = reply.value();
        return draft == null || !draft.isAbstention()
                ? reply.run()
                : reply.run()
                        .ended(
                                Outcome.ABSTAINED,
                                draft.handover().map(Enum::name).orElse(null));
    }

    private static DraftProposal.Abstained missing() {
        return new DraftProposal.Abstained(
                Handover.MISSING_KNOWLEDGE,
                "Nothing in the knowledge base answers this. Add an article or write the answer.");
    }
}
