package app.signalbox.server.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditFilter;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditTrailViewTests {

    private static final String LABEL = "Audit trail";

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeAuditDesk desk = new FakeAuditDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(AuditDesk.class, desk);

    @Test
    void saysWhoDidWhatToWhat() {
        console.open("audit", AuditTrailView.class);

        assertThat(console.column(LABEL, 1)).containsExactly("Ada Quill", "Signalbox, job route");
        assertThat(console.column(LABEL, 2)).containsExactly("Set a budget", "Suspended a tenant");
        assertThat(console.column(LABEL, 3)).containsExactly("2026-11: 12.5 USD", "marrow");
    }

    @Test
    void filtersByWhatTheAddressSays() {
        console.open("audit?action=tenant_suspended&actor=job&from=2026-11-01&until=2026-11-02", AuditTrailView.class);

        assertThat(desk.last)
                .isEqualTo(new AuditFilter(
                        "job",
                        AuditAction.TENANT_SUSPENDED,
                        null,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-03T00:00:00Z")));
        assertThat(console.column(LABEL, 2)).containsExactly("Suspended a tenant");
    }

    @Test
    void showsEarlierEntriesBelow() {
        desk.pages = true;
        console.open("audit", AuditTrailView.class);

        console.click("Show earlier entries");

        assertThat(console.column(LABEL, 2)).containsExactly("Set a budget", "Suspended a tenant");
    }

    @Test
    void saysWhenNothingFits() {
        console.open("audit?action=price_added", AuditTrailView.class);

        assertThat(console.text()).contains("Nothing fits");
    }

    @Test
    void tellsWhetherTheTrailIsAsItWasWritten() {
        console.open("audit", AuditTrailView.class);

        console.click("Check the trail");

        assertThat(console.notices()).containsExactly("All 2 entries are as they were written.");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.MANAGE_TENANTS);

        console.visit("audit");

        assertThat(console.text()).contains("Your role doesn't open this");
    }

    /** A desk with two acts. */
    private static final class FakeAuditDesk implements AuditDesk {

        private final List<AuditView> acts = new ArrayList<>(List.of(
                act(AuditAction.BUDGET_SET, "operator", "Ada Quill", "2026-11", "12.5 USD"),
                act(AuditAction.TENANT_SUSPENDED, "system", "job route", "marrow", null)));
        private AuditFilter last = AuditFilter.ALL;
        private boolean pages;

        @Override
        public Page<AuditView> acts(AuditFilter filter, @Nullable String cursor) {
            last = filter;
            if (pages) {
                return cursor == null ? new Page<>(acts.subList(0, 1), "next") : new Page<>(acts.subList(1, 2), null);
            }
            return new Page<>(
                    acts.stream()
                            .filter(act -> filter.action() == null || filter.action() == act.action())
                            .toList(),
                    null);
        }

        @Override
        public AuditVerdict verify() {
            return new AuditVerdict(true, 2, "All 2 entries are as they were written.");
        }

        @Override
        public void export(AuditFilter filter, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        private static AuditView act(
                AuditAction action, String kind, String actor, String subject, @Nullable String detail) {
            return new AuditView(
                    UUID.randomUUID(),
                    Instant.parse("2026-11-20T10:00:00Z"),
                    action,
                    kind,
                    null,
                    actor,
                    "agency",
                    "marrow",
                    subject,
                    detail,
                    "192.0.2.7",
                    null);
        }
    }
}
