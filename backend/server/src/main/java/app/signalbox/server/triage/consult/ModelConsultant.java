package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.OpenMessage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.AgentRun;
import app.signalbox.server.triage.AgentRun.Outcome;
import app.signalbox.server.triage.Consultant;
import app.signalbox.server.triage.Consultation;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.ModelEndpoint;
import app.signalbox.server.triage.model.ModelEngine;
import app.signalbox.server.triage.model.ModelEngines;
import app.signalbox.server.triage.model.ModelReading;
import app.signalbox.server.triage.model.ModelScore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a tenant's language model for a second opinion. */
@Component
class ModelConsultant implements Consultant {

    private static final String CLASSIFY = "classify";
    private static final String SCORE = "score";

    private final ModelChoices choices;
    private final ModelEngines engines;
    private final Payments payments;
    private final PlatformRules rules;
    private final Clock clock;

    ModelConsultant(ModelChoices choices, ModelEngines engines, Payments payments, PlatformRules rules, Clock clock) {
        this.choices = choices;
        this.engines = engines;
        this.payments = payments;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whom to ask, and how. */
    private record Expert(Tenant tenant, ModelEndpoint endpoint, ModelEngine engine, ModelChoice choice) {}

    @Override
    public boolean serves(Tenant tenant) {
        return choices.endpoint(tenant).isPresent();
    }

    @Override
    public Consultation consult(Tenant tenant, OpenMessage message) {
        List<AgentRun> runs = new ArrayList<>();
        @Nullable
        TriageView reading = choices.endpoint(tenant)
                .map(endpoint -> new Expert(tenant, endpoint, engines.at(endpoint), choices.of(tenant)))
                .map(expert -> reading(expert, message, runs))
                .orElse(null);
        return new Consultation(message.message(), reading, null, runs);
    }

    /** What holds after asking, null if the first reading stands. */
    private @Nullable TriageView reading(Expert expert, OpenMessage message, List<AgentRun> runs) {
        TriageInput input = message.message();
        var facts = new Facts(input.channel(), Facts.Origin.MEMBER_ACTIVITY);
        if (rules.decide(Action.ASK_OUTSIDE_MODEL, facts) instanceof PolicyDecision.Refused refused) {
            runs.add(AgentRun.refused(CLASSIFY, expert.engine().version(), Outcome.POLICY, refused.ruleId()));
            return null;
        }
        TriageView former = message.reading();
        ModelReading second = former.unsure() ? note(classify(expert, input), runs) : null;
        TriageView now = second == null
                ? former
                : Opinions.of(second, former, expert.engine().version(), clock.instant());
        ModelScore score =
                second != null && isAboutBuying(now) && isScored(facts) ? note(score(expert, input), runs) : null;
        if (score != null) {
            now = Opinions.scored(now, score, clock.instant());
        }
        return now.equals(former) ? null : now;
    }

    private Reply<ModelReading> classify(Expert expert, TriageInput input) {
        var question =
                expert.engine().toClassify(utterance(input), expert.choice().discretion());
        return payments.ask(
                expert.tenant(),
                new PaidQuestion<>(
                        question,
                        ModelReading.class,
                        expert.endpoint().model(),
                        expert.engine().version(),
                        input.messageId(),
                        key(CLASSIFY, expert, input)));
    }

    private Reply<ModelScore> score(Expert expert, TriageInput input) {
        var question = expert.engine().toScore(utterance(input), expert.choice().discretion());
        return payments.ask(
                expert.tenant(),
                new PaidQuestion<>(
                        question,
                        ModelScore.class,
                        expert.endpoint().model(),
                        expert.engine().version(),
                        input.messageId(),
                        key(SCORE, expert, input)));
    }

    private boolean isScored(Facts facts) {
        return rules.decide(Action.SCORE, facts) instanceof PolicyDecision.Allowed;
    }

    private static boolean isAboutBuying(TriageView reading) {
        return reading.intent() == Intent.LEAD || reading.secondIntent() == Intent.LEAD;
    }

    private static AnswerKey key(String agent, Expert expert, TriageInput input) {
        List<String> context = List.of(
                expert.endpoint().toString(),
                expert.engine().version().modelVersion(),
                expert.choice().discretion().toString());
        return AnswerKey.of(agent, context, input.text());
    }

    private static <T> @Nullable T note(Reply<T> reply, List<AgentRun> runs) {
        runs.add(reply.run());
        return reply.value();
    }

    private static Utterance utterance(TriageInput message) {
        return new Utterance(message.text(), message.channel(), null);
    }
}
