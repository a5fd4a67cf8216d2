package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the three agents about messages, each as far as the platform's rules allow. */
@Component
class Agents {

    private final Classifier classifier;
    private final LeadScorer scorer;
    private final Drafter drafter;
    private final Passages passages;
    private final PlatformRules rules;

    Agents(Classifier classifier, LeadScorer scorer, Drafter drafter, Passages passages, PlatformRules rules) {
        this.classifier = classifier;
        this.scorer = scorer;
        this.drafter = drafter;
        this.passages = passages;
        this.rules = rules;
    }

    EngineVersion version() {
        return classifier.version();
    }

    /** Reads all messages of the chunks in one go, because engines are faster with many; results chunk by chunk. */
    List<List<Triaged>> triage(List<TenantChunk> chunks) {
        List<TriageInput> messages =
                chunks.stream().flatMap(chunk -> chunk.messages().stream()).toList();
        List<Utterance> utterances = messages.stream().map(Agents::utterance).toList();
        var watch = new Stopwatch();
        List<Classification> classifications = classifier.classify(utterances);
        long classifyMicros = watch.lapMicros() / Math.max(1, messages.size());
        List<@Nullable LeadScore> scores = scores(messages, utterances);
        long scoreMicros = watch.lapMicros() / Math.max(1, messages.size());
        List<List<Triaged>> results = new ArrayList<>();
        int next = 0;
        for (TenantChunk chunk : chunks) {
            List<Triaged> triaged = new ArrayList<>();
            for (TriageInput message : chunk.messages()) {
                Classification classification = classifications.get(next);
                DraftProposal draft = draft(chunk, utterances.get(next), classification);
                triaged.add(new Triaged(
                        message,
                        classification,
                        scores.get(next),
                        refusal(message),
                        draft,
                        new Triaged.Latency(classifyMicros, scoreMicros, draft == null ? 0 : watch.lapMicros())));
                next++;
            }
            results.add(triaged);
        }
        return results;
    }

    private List<@Nullable LeadScore> scores(List<TriageInput> messages, List<Utterance> utterances) {
        List<Utterance> allowed = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (refusal(messages.get(i)) == null) {
                allowed.add(utterances.get(i));
            }
        }
        var scored = scorer.score(allowed).iterator();
        List<@Nullable LeadScore> scores = new ArrayList<>();
        messages.forEach(message -> scores.add(refusal(message) == null ? scored.next() : null));
        return scores;
    }

    private PolicyDecision.@Nullable Refused refusal(TriageInput message) {
        var facts = new Facts(message.channel(), Facts.Origin.MEMBER_ACTIVITY);
        return rules.decide(Action.SCORE, facts) instanceof PolicyDecision.Refused refused ? refused : null;
    }

    private @Nullable DraftProposal draft(TenantChunk chunk, Utterance utterance, Classification classification) {
        boolean worthAnswering = switch (classification.intent()) {
            case QUESTION, COMPLAINT, LEAD -> true;
            case PRAISE, SPAM, OTHER -> classification.secondIntent() != null;
        };
        if (!worthAnswering) {
            return null;
        }
        List<Passage> known = passages.of(chunk.tenant());
        return known.isEmpty() ? null : drafter.draft(utterance, known);
    }

    private static Utterance utterance(TriageInput message) {
        return new Utterance(message.text(), message.channel(), null);
    }
}
