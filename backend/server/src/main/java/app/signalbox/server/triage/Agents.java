package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the three agents about messages, each as far as the platform's rules allow. */
@Component
class Agents {

    private final Assessor assessor;
    private final Drafter drafter;
    private final Passages passages;
    private final Teacher teacher;
    private final PlatformRules rules;

    Agents(Assessor assessor, Drafter drafter, Passages passages, Teacher teacher, PlatformRules rules) {
        this.assessor = assessor;
        this.drafter = drafter;
        this.passages = passages;
        this.teacher = teacher;
        this.rules = rules;
    }

    EngineVersion version() {
        return assessor.version();
    }

    /** A message, the rule that forbids to score it, and what the engine may do with it. */
    private record Asked(TriageInput message, PolicyDecision.@Nullable Refused refusal, Brief brief) {}

    /** Reads all messages of the chunks in one go, because engines are faster with many; results chunk by chunk. */
    List<List<Triaged>> triage(List<TenantChunk> chunks) {
        List<Asked> asked = chunks.stream().flatMap(this::asked).toList();
        var watch = new Stopwatch();
        List<Assessment> assessments =
                assessor.assess(asked.stream().map(Asked::brief).toList());
        long micros = watch.lapMicros() / Math.max(1, asked.size());
        List<List<Triaged>> results = new ArrayList<>();
        int next = 0;
        for (TenantChunk chunk : chunks) {
            int end = next + chunk.messages().size();
            results.add(triaged(chunk, asked.subList(next, end), assessments.subList(next, end), micros));
            next = end;
        }
        return results;
    }

    private List<Triaged> triaged(
            TenantChunk chunk, List<Asked> asked, List<Assessment> assessments, long assessMicros) {
        var watch = new Stopwatch();
        Map<Integer, DraftProposal> drafts = drafts(chunk, assessments);
        var latency = new Triaged.Latency(assessMicros, watch.lapMicros() / Math.max(1, drafts.size()));
        List<Triaged> triaged = new ArrayList<>();
        for (int at = 0; at < assessments.size(); at++) {
            Asked one = asked.get(at);
            triaged.add(new Triaged(one.message(), assessments.get(at), one.refusal(), drafts.get(at), latency));
        }
        return triaged;
    }

    private Stream<Asked> asked(TenantChunk chunk) {
        Lessons lessons = teacher.lessonsOf(chunk.tenant());
        return chunk.messages().stream().map(message -> asked(message, lessons));
    }

    private Asked asked(TriageInput message, Lessons lessons) {
        PolicyDecision.@Nullable Refused refusal =
                rules.refusal(Action.SCORE, message.channel(), message.text()).orElse(null);
        Brief.Scoring scoring = refusal == null ? Brief.Scoring.ALLOWED : Brief.Scoring.FORBIDDEN;
        return new Asked(message, refusal, new Brief(utterance(message), scoring, lessons));
    }

    /** Proposed answers by position in the chunk. */
    private Map<Integer, DraftProposal> drafts(TenantChunk chunk, List<Assessment> assessments) {
        List<Integer> worthAnswering = IntStream.range(0, assessments.size())
                .filter(at -> isWorthAnswering(assessments.get(at).classification()))
                .boxed()
                .toList();
        Knowledge known = worthAnswering.isEmpty() ? Knowledge.of(List.of()) : passages.of(chunk.tenant());
        if (known.isEmpty()) {
            return Map.of();
        }
        List<DraftProposal> proposals = drafter.draft(
                worthAnswering.stream()
                        .map(at -> utterance(chunk.messages().get(at)))
                        .toList(),
                known);
        Map<Integer, DraftProposal> drafts = new HashMap<>();
        for (int at = 0; at < proposals.size(); at++) {
            drafts.put(worthAnswering.get(at), proposals.get(at));
        }
        return drafts;
    }

    private static boolean isWorthAnswering(Classification classification) {
        return switch (classification.intent()) {
            case QUESTION, COMPLAINT, LEAD -> true;
            case PRAISE, SPAM, OTHER -> classification.secondIntent() != null;
        };
    }

    private static Utterance utterance(TriageInput message) {
        return new Utterance(message.text(), message.channel(), null);
    }
}
