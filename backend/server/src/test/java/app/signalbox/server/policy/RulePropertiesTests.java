package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.policy.Approval;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the rules that ship, whatever the facts. */
class RulePropertiesTests {

    private static final Set<Action> WITH_MEMBERS_DATA =
            Set.of(Action.SCORE, Action.CAPTURE_LEAD, Action.SYNC_TO_CRM, Action.EXPORT);

    private static final PlatformRules RULES = new PlatformRules();
    private static final PlatformRules AGAIN = new PlatformRules();

    @Property
    void decidesTheSameAgain(@ForAll Action action, @ForAll("facts") Facts facts) {
        assertThat(RULES.decide(action, facts)).isEqualTo(AGAIN.decide(action, facts));
    }

    @Property
    void letsOnlyPeopleUseTheTagForLateAnswers(@ForAll("facts") Facts facts) {
        PolicyDecision decision = RULES.decide(Action.SEND, facts);

        boolean tagged = "HUMAN_AGENT".equals(facts.messageTag())
                || decision instanceof PolicyDecision.Allowed(var obligations)
                        && obligations.contains(Obligation.USE_HUMAN_AGENT_TAG);
        boolean atMeta = facts.channel() == Channel.FACEBOOK || facts.channel() == Channel.INSTAGRAM;
        if (atMeta && tagged && decision instanceof PolicyDecision.Allowed) {
            assertThat(facts.author()).isEqualTo(Author.HUMAN);
            assertThat(facts.approvals()).contains(Approval.HUMAN_AGENT_TAG);
        }
    }

    @Property
    void neverAllowsAgainWhatHasGrownTooOld(
            @ForAll Action action, @ForAll("facts") Facts facts, @ForAll("spans") Duration later) {
        Duration age = facts.contentAge();
        Duration silence = facts.sinceLastInbound();
        Facts older = facts.withContentAge(age == null ? null : age.plus(later))
                .withSinceLastInbound(silence == null ? null : silence.plus(later));

        if (RULES.refusal(action, facts).isPresent()) {
            assertThat(RULES.refusal(action, older)).isPresent();
        }
    }

    @Property
    void neverAllowsOneAnswerMoreWhereOneWasTooMany(@ForAll Action action, @ForAll("facts") Facts facts) {
        Facts more = facts.withAnswersBefore(facts.answersBefore() + 1)
                .withPrivateRepliesBefore(facts.privateRepliesBefore() + 1);

        if (RULES.refusal(action, facts).isPresent()) {
            assertThat(RULES.refusal(action, more)).isPresent();
        }
    }

    @Property
    void refusesNothingForAnApproval(@ForAll Action action, @ForAll("facts") Facts facts, @ForAll Approval approval) {
        if (RULES.refusal(action, facts).isEmpty()) {
            assertThat(RULES.refusal(action, facts.withApproval(approval))).isEmpty();
        }
    }

    @Property
    void trustsNobodyMoreThanAPerson(@ForAll Action action, @ForAll("facts") Facts facts) {
        if (RULES.refusal(action, facts).isEmpty()) {
            assertThat(RULES.refusal(action, facts.withAuthor(Author.HUMAN))).isEmpty();
        }
    }

    @Property
    void trustsNobodyKnownLessThanWhoIsNotKnown(@ForAll Action action, @ForAll("facts") Facts facts) {
        Facts unknown = facts.withAuthor(null);

        if (RULES.refusal(action, unknown).isEmpty()) {
            assertThat(RULES.refusal(action, facts)).isEmpty();
        }
    }

    @Property
    void makesNoLeadsOfWhatMembersDoOnLinkedIn(@ForAll Action action, @ForAll("facts") Facts facts) {
        if (facts.channel() == Channel.LINKEDIN
                && facts.origin() == Facts.Origin.MEMBER_ACTIVITY
                && WITH_MEMBERS_DATA.contains(action)) {
            assertThat(RULES.refusal(action, facts)).isPresent();
        }
    }

    @Property
    void givesReasonsThatCanBeReadAndLookedUp(@ForAll Action action, @ForAll("facts") Facts facts) {
        RULES.refusal(action, facts).ifPresent(refused -> {
            assertThat(refused.reason()).matches("\\p{Lu}[^\\n]{30,}\\.");
            assertThat(refused.source()).startsWith("https://");
        });
    }

    @Property
    void keepsFactsAsTheyAre(@ForAll("facts") Facts facts) {
        var plain = new JsonMapper();

        assertThat(KeptFacts.read(KeptFacts.write(facts))).isEqualTo(facts);
        assertThat(plain.readValue(plain.writeValueAsString(facts), Facts.class))
                .isEqualTo(facts);
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Facts> who = Combinators.combine(
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(Facts.Origin.class),
                        Arbitraries.of(Interaction.class).injectNull(0.1),
                        Arbitraries.of(Author.class).injectNull(0.2),
                        Arbitraries.of(Approval.class).set(),
                        Arbitraries.of("HUMAN_AGENT", "ACCOUNT_UPDATE", "OTHER").injectNull(0.7))
                .as((channel, origin, interaction, author, approvals, tag) -> Facts.of(channel, origin)
                        .withInteraction(interaction)
                        .withAuthor(author)
                        .withApprovals(approvals)
                        .withMessageTag(tag));
        return Combinators.combine(
                        who,
                        spans().injectNull(0.2),
                        spans().injectNull(0.2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 7))
                .as((facts, age, silence, answers, replies, known) -> known(facts, known)
                        .withContentAge(age)
                        .withSinceLastInbound(silence)
                        .withAnswersBefore(answers)
                        .withPrivateRepliesBefore(replies));
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, Duration.ofDays(9).toSeconds()).map(Duration::ofSeconds);
    }

    private static Facts known(Facts facts, int bits) {
        Facts first = (bits & 1) == 0 ? facts : facts.withBotDisclosed();
        Facts second = (bits & 2) == 0 ? first : first.withSensitiveContent();
        return (bits & 4) == 0 ? second : second.withPersonEngagedFirst();
    }
}
