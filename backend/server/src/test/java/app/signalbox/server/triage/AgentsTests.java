package app.signalbox.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.claims.Lease;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.Brief.Scoring;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentsTests {

    private static final EngineVersion TEST = new EngineVersion("test", "1");
    private static final LeadScore SCORE = new LeadScore(80, 70, 90, List.of());
    private static final Classification PRAISE =
            new Classification(Intent.PRAISE, 0.9, null, Sentiment.POS, 0.9, Urgency.LOW, 0.9, "en", 0.9, 0.01, false);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Brief> asked = new ArrayList<>();

    @Test
    void asksForNoScoreOfWhatMembersOfLinkedInWrote() {
        Agents agents = agents(scoring -> scoring == Scoring.ALLOWED ? SCORE : null);

        List<Triaged> triaged = agents.triage(
                        List.of(chunk("brand-a", Channel.LINKEDIN, Channel.X), chunk("brand-b", Channel.FACEBOOK)))
                .getFirst();

        assertThat(asked)
                .extracting(Brief::scoring)
                .containsExactly(Scoring.FORBIDDEN, Scoring.ALLOWED, Scoring.ALLOWED);
        assertThat(triaged).extracting(Triaged::score).containsExactly(null, SCORE);
        assertThat(Objects.requireNonNull(triaged.getFirst().refusal()).ruleId())
                .isEqualTo("linkedin-member-data-no-leads");
    }

    @Test
    void refusesAnEngineThatScoresAgainstTheRule() {
        Agents agents = agents(scoring -> SCORE);

        assertThatThrownBy(() -> agents.triage(List.of(chunk("brand-a", Channel.LINKEDIN))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linkedin-member-data-no-leads");
    }

    @Test
    void givesEachChunkItsOwnMessages() {
        Agents agents = agents(scoring -> null);
        List<TenantChunk> chunks = List.of(chunk("brand-a", Channel.X, Channel.X), chunk("brand-b", Channel.X));

        List<List<Triaged>> results = agents.triage(chunks);

        assertThat(results.get(0))
                .extracting(Triaged::message)
                .isEqualTo(chunks.get(0).messages());
        assertThat(results.get(1))
                .extracting(Triaged::message)
                .isEqualTo(chunks.get(1).messages());
    }

    @Test
    void readsTheMessagesOfATenantWithItsOwnLessonsOnly() {
        Agents agents = agents(scoring -> null);

        agents.triage(List.of(chunk("brand-a", Channel.X, Channel.X), chunk("brand-b", Channel.X)));

        assertThat(asked)
                .extracting(brief -> brief.lessons().edition())
                .containsExactly("brand-a", "brand-a", "brand-b");
    }

    /** What the engine of a test answers. */
    private interface Scorer {

        LeadScore score(Scoring scoring);
    }

    /** Praise is answered by nobody, so that neither a drafter nor knowledge is needed. */
    private Agents agents(Scorer scorer) {
        Assessor assessor = new Assessor() {

            @Override
            public EngineVersion version() {
                return TEST;
            }

            @Override
            public List<Assessment> assess(List<Brief> briefs) {
                asked.addAll(briefs);
                return briefs.stream()
                        .map(brief -> new Assessment(PRAISE, scorer.score(brief.scoring()), TEST))
                        .toList();
            }
        };
        return new Agents(assessor, null, null, tenant -> new Lessons(tenant.slug(), List.of()), new PlatformRules());
    }

    private static TenantChunk chunk(String slug, Channel... channels) {
        List<TriageInput> messages = new ArrayList<>();
        for (Channel channel : channels) {
            messages.add(new TriageInput(
                    UUID.randomUUID(), UUID.randomUUID(), messages.size() + 1, channel, ThreadKind.DM, "Lovely!", NOW));
        }
        Tenant tenant = new Tenant(1, slug, slug, ZoneOffset.UTC, TenantStatus.ACTIVE, 1, "agency", "t_test_1", NOW);
        return new TenantChunk(tenant, new Lease("triage", 0, 1), messages, messages.size());
    }
}
