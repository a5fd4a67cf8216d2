package app.signalbox.server.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.overview.AnswerFigures;
import app.signalbox.contract.overview.CostFigures;
import app.signalbox.contract.overview.IntentVolume;
import app.signalbox.contract.overview.LeadFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.contract.overview.NetworkVolume;
import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.contract.overview.TenantOverview;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.cost.Metering;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.OneConnectionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@OneConnectionTest
class OverviewTests {

    private static final LocalDate FROM = LocalDate.parse("2026-03-02");
    private static final LocalDate TO = LocalDate.parse("2026-03-04");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-02-28T08:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Overview overview;

    private Brand brand;
    private Ledger ledger;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
        ledger = new Ledger(context, brand);
    }

    @Test
    void countsConversationsByNetworkIntentAndDay() {
        ledger.conversation("facebook", "complaint", MORNING, null, null);
        ledger.conversation("facebook", "question", MORNING.plus(Duration.ofDays(2)), null, null);
        ledger.conversation("x", null, MORNING, null, null);
        ledger.conversation("x", "question", EARLIER, null, null);

        OverviewReport report = report();

        assertThat(report.figures().conversations()).isEqualTo(3);
        assertThat(report.figures().networks())
                .containsExactly(
                        new NetworkVolume(Channel.FACEBOOK, 2, List.of(1L, 0L, 1L)),
                        new NetworkVolume(Channel.X, 1, List.of(1L, 0L, 0L)));
        assertThat(report.figures().intents())
                .containsExactly(
                        new IntentVolume(null, 1, List.of(1L, 0L, 0L)),
                        new IntentVolume(Intent.COMPLAINT, 1, List.of(1L, 0L, 0L)),
                        new IntentVolume(Intent.QUESTION, 1, List.of(0L, 0L, 1L)));
        assertThat(report.before().networks()).containsExactly(new NetworkVolume(Channel.X, 1, List.of()));
        assertThat(report.comparedFrom()).isEqualTo(LocalDate.parse("2026-02-27"));
    }

    @Test
    void countsDaysAsTheTenantDoes() {
        ledger.conversation("facebook", null, Instant.parse("2026-03-01T23:30:00Z"), null, null);
        ledger.conversation("facebook", null, Instant.parse("2026-03-04T23:30:00Z"), null, null);

        OverviewReport report = report();

        assertThat(report.figures().networks())
                .containsExactly(new NetworkVolume(Channel.FACEBOOK, 1, List.of(1L, 0L, 0L)));
    }

    @Test
    void tellsHowLongAnswersAndResolutionsTook() {
        ledger.conversation("facebook", null, MORNING, Duration.ofMinutes(10), Duration.ofHours(1));
        ledger.conversation("facebook", null, MORNING, Duration.ofMinutes(20), Duration.ofHours(2));
        ledger.conversation("facebook", null, MORNING, Duration.ofMinutes(30), null);
        ledger.conversation("facebook", null, MORNING, null, null);
        ledger.conversation("facebook", null, EARLIER, Duration.ofHours(5), Duration.ofDays(3));

        OverviewReport report = report();

        assertThat(report.figures().firstResponse().count()).isEqualTo(3);
        assertThat(report.figures().firstResponse().medianSeconds()).isBetween(1160L, 1240L);
        assertThat(report.figures().resolution().count()).isEqualTo(3);
        assertThat(report.before().firstResponse().medianSeconds()).isBetween(17_400L, 18_600L);
        assertThat(report.before().resolution().count()).isZero();
        assertThat(report.before().resolution().medianSeconds()).isNull();
    }

    @Test
    void tellsWhoAnsweredAndWhatBecameOfDrafts() {
        UUID conversation = ledger.conversation("facebook", null, MORNING, null, null);
        ledger.answer(conversation, "operator", MORNING);
        ledger.answer(conversation, "operator", MORNING);
        ledger.answer(conversation, "operator", MORNING);
        ledger.answer(conversation, "ai", MORNING);
        ledger.answer(conversation, "automation", EARLIER);
        ledger.feedback("accepted", MORNING);
        ledger.feedback("edited", MORNING);
        ledger.feedback("rejected", MORNING);
        ledger.feedback("rejected", EARLIER);

        OverviewReport report = report();

        assertThat(report.figures().answers()).isEqualTo(new AnswerFigures(3, 1, 0, 1, 1, 1));
        assertThat(report.figures().answers().begunByAi()).isEqualTo(3);
        assertThat(report.before().answers()).isEqualTo(new AnswerFigures(0, 0, 1, 0, 0, 1));
    }

    @Test
    void tellsLeadsFoundAndWhatTheWonAreWorth() {
        ledger.lead(ledger.conversation("facebook", null, MORNING, null, null), MORNING, null, 0);
        ledger.lead(ledger.conversation("facebook", null, EARLIER, null, null), EARLIER, MORNING, 250_000_000);

        OverviewReport report = report();

        assertThat(report.figures().leads())
                .isEqualTo(new LeadFigures(1, 1, 0, List.of(new MoneySum("EUR", 250_000_000))));
        assertThat(report.before().leads()).isEqualTo(new LeadFigures(1, 0, 0, List.of()));
    }

    @Test
    void addsUpWhatModelsAndPlatformsCost() {
        context.getBean(Metering.class).charge(brand.tenant(), "x:event:post.create", 3);

        OverviewReport report = call(null, null, brand);

        assertThat(report.figures().costs()).containsExactly(new CostFigures("USD", 0, 15_000));
        assertThat(report.before().costs()).isEmpty();
        assertThat(report.to())
                .isBetween(
                        LocalDate.ofInstant(
                                        context.getBean(Clock.class).instant(),
                                        brand.tenant().timeZone())
                                .minusDays(1),
                        LocalDate.ofInstant(
                                context.getBean(Clock.class).instant(),
                                brand.tenant().timeZone()));
    }

    @Test
    void putsTenantsTogetherAndEachAlone() {
        Brand other = Brand.found(context);
        ledger.conversation("facebook", null, MORNING, null, null);
        new Ledger(context, other).conversation("facebook", null, MORNING, null, null);

        OverviewReport report = call(FROM, TO, null);

        assertThat(report.tenants())
                .filteredOn(row -> List.of(brand.slug(), other.slug()).contains(row.tenant()))
                .allSatisfy(row -> assertThat(row.figures().conversations()).isEqualTo(1))
                .hasSize(2);
        assertThat(report.figures().conversations())
                .isEqualTo(report.tenants().stream()
                        .mapToLong(row -> row.figures().conversations())
                        .sum());
    }

    @Test
    void addsUpTheCostsOfEachTenantAlone() {
        Brand other = Brand.found(context);
        context.getBean(Metering.class).charge(brand.tenant(), "x:event:post.create", 3);
        context.getBean(Metering.class).charge(other.tenant(), "x:event:dm.received", 1);

        OverviewReport report = call(null, null, null);

        assertThat(costs(report, brand)).containsExactly(new CostFigures("USD", 0, 15_000));
        assertThat(costs(report, other)).containsExactly(new CostFigures("USD", 0, 10_000));
    }

    @Test
    void leavesSuspendedAndErasedTenantsOut() {
        Brand suspended = Brand.found(context);
        Brand erased = Brand.found(context);
        brand.runOutside(() -> {
            context.getBean(Tenants.class).suspend(suspended.slug());
            context.getBean(Tenants.class).delete(erased.slug());
        });

        OverviewReport report = call(FROM, TO, null);

        assertThat(report.tenants())
                .extracting(TenantOverview::tenant)
                .contains(brand.slug())
                .doesNotContain(suspended.slug(), erased.slug());
        assertThat(call(FROM, TO, suspended).tenants())
                .extracting(TenantOverview::tenant)
                .containsExactly(suspended.slug());
    }

    @Test
    void showsAnExecutiveTheirOwnTenantsOnly() {
        Brand other = Brand.found(context);
        ledger.conversation("facebook", "question", MORNING, null, null);
        new Ledger(context, other).conversation("facebook", "question", MORNING, null, null);
        Http executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);

        JsonNode report =
                executive.get("/api/v1/overview?from=2026-03-02&to=2026-03-04").json();

        assertThat(report.at("/figures/conversations").asLong()).isEqualTo(1);
        assertThat(report.path("tenants").size()).isEqualTo(1);
        assertThat(report.at("/tenants/0/tenant").asString()).isEqualTo(brand.slug());
        assertThat(report.at("/figures/networks/0/channel").asString()).isEqualTo("facebook");
        assertThat(executive.get("/api/v1/overview?tenant=" + other.slug()).status())
                .isEqualTo(404);
    }

    @Test
    void isForThoseWhoMayReadReports() {
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(manager.get("/api/v1/overview").status()).isEqualTo(403);
        assertThat(manager.get("/api/v1/overview?tenant=" + brand.slug()).status())
                .isEqualTo(403);
    }

    @Test
    void refusesDaysThatMakeNoPeriod() {
        Http executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);

        Answer refused = executive.get("/api/v1/overview?from=2026-03-04&to=2026-03-02");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("type")).isEqualTo("urn:signalbox:problem:invalid-period");
        assertThat(executive.get("/api/v1/overview?from=yesterday").status()).isEqualTo(400);
    }

    private static List<CostFigures> costs(OverviewReport report, Brand one) {
        return report.tenants().stream()
                .filter(row -> row.tenant().equals(one.slug()))
                .findFirst()
                .orElseThrow()
                .figures()
                .costs();
    }

    private OverviewReport report() {
        return call(FROM, TO, brand);
    }

    private OverviewReport call(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Brand one) {
        return context.getBean(SystemWork.class)
                .call("test", () -> overview.report(from, to, one == null ? null : one.slug()));
    }
}
