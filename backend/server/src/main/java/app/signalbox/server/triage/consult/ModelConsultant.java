package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.OpenMessage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.AgentRun;
import app.signalbox.server.triage.AgentRun.Outcome;
import app.signalbox.server.triage.Consultant;
import app.signalbox.server.triage.Consultation;
import app.signalbox.server.triage.DraftProposal;
import app.signalbox.server.triage.model.ModelReading;
import app.signalbox.server.triage.model.ModelScore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a tenant's language model for a second opinion. */
@Component
class ModelConsultant implements Consultant {

    private static final String CLASSIFY = "classify";
    private static final String SCORE = "score";

    private final Experts experts;
    private final Payments payments;
    private final ModelDrafter drafter;
    private final ModelPermission permission;
    private final PlatformRules rules;
    private final Clock clock;

    ModelConsultant(
            Experts experts,
            Payments payments,
            ModelDrafter drafter,
            ModelPermission permission,
            PlatformRules rules,
            Clock clock) {
        this.experts = experts;
        this.payments = payments;
        this.drafter = drafter;
        this.permission = permission;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public boolean serves(Tenant tenant) {
        return experts.of(tenant).isPresent();
    }

    @Override
    public Consultation consult(Tenant tenant, OpenMessage message) {
        Optional<Expert> expert = experts.of(tenant);
        if (expert.isEmpty()) {
            return new Consultation(message.message(), null, null, List.of());
        }
        return permission
                .refusal(tenant, message.message().channel())
                .map(rule -> refused(expert.get(), message, rule))
                .orElseGet(() -> consult(expert.get(), message));
    }

    private static Consultation refused(Expert expert, OpenMessage message, PolicyDecision.Refused rule) {
        var run = AgentRun.refused(CLASSIFY, expert.engine().version(), Outcome.POLICY, rule.ruleId());
        return new Consultation(message.message(), null, null, List.of(run));
    }

    private Consultation consult(Expert expert, OpenMessage message) {
        List<AgentRun> runs = new ArrayList<>();
        TriageInput input = message.message();
        TriageView former = message.reading();
        ModelReading second = former.unsure() ? note(classify(expert, input), runs) : null;
        TriageView now = second == null
                ? former
                : Opinions.of(second, former, expert.engine().version(), clock.instant());
        boolean scores = second != null
                && isAboutBuying(now)
                && rules.refusal(Action.SCORE, input.channel(), input.text()).isEmpty();
        ModelScore score = scores ? note(score(expert, input), runs) : null;
        if (score != null) {
            now = Opinions.scored(now, score, clock.instant());
        }
        boolean drafts = !message.drafted() && wantsAnswer(now) && (second != null || !former.unsure());
        @Nullable DraftProposal draft = drafts ? note(drafter.draft(expert, input, null), runs) : null;
        return new Consultation(input, now.equals(former) ? null : now, draft, runs);
    }

    private Reply<ModelReading> classify(Expert expert, TriageInput input) {
        var question = expert.engine()
                .toClassify(Expert.utterance(input), expert.choice().discretion());
        return payments.ask(expert.tenant(), expert.paid(CLASSIFY, input, question, ModelReading.class, List.of()));
    }

    private Reply<ModelScore> score(Expert expert, TriageInput input) {
        var question =
                expert.engine().toScore(Expert.utterance(input), expert.choice().discretion());
        return payments.ask(expert.tenant(), expert.paid(SCORE, input, question, ModelScore.class, List.of()));
    }

    private static boolean isAboutBuying(TriageView reading) {
        return reading.intent() == Intent.LEAD || reading.secondIntent() == Intent.LEAD;
    }

    private static boolean wantsAnswer(TriageView reading) {
        return switch (reading.intent()) {
            case QUESTION, COMPLAINT, LEAD -> true;
            case PRAISE, SPAM, OTHER -> false;
        };
    }

    private static <T> @Nullable T note(Reply<T> reply, List<AgentRun> runs) {
        runs.add(reply.run());
        return reply.value();
    }
}
