package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ParkedEventsTests {

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsWhatNobodyConnectedToWhoSeesEveryTenant() {
        Brand brand = Brand.found(context);
        deliverToNobody();
        Set<Integer> all = new HashSet<>(jdbc.sql("select tenant_id from platform.tenant")
                .query(Integer.class)
                .list());
        Set<Integer> others = new HashSet<>(all);
        others.remove(brand.tenant().id());

        assertThat(accountsSeenBy(Optional.empty())).contains(page);
        assertThat(accountsSeenBy(Optional.of(all))).contains(page);
        assertThat(accountsSeenBy(Optional.of(others))).doesNotContain(page);
    }

    @Test
    void appliesAFailedEventOnceMoreForThoseWhoConnectChannels() {
        Brand brand = Brand.found(context);
        var arrivals = new Arrivals(context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
        try (Webhooks webhooks = Webhooks.to(context)) {
            webhooks.facebook(pages(says(page, "m1=Is it dishwasher safe?")));
            arrivals.route();
        }
        long event = fail(brand);
        String address = "/api/v1/intake/parked/" + event + "/replay";
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        Http admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);

        int refused = manager.post(address, Map.of()).status();
        int accepted = admin.post(address, Map.of()).status();
        int again = admin.post(address, Map.of()).status();
        arrivals.route();

        assertThat(List.of(refused, accepted, again)).containsExactly(403, 202, 404);
        assertThat(arrivals.textsOf(brand)).containsExactly("Is it dishwasher safe?");
        assertThat(jdbc.sql("select count(*) from platform.provider_event where tenant_id = :tenant")
                        .param("tenant", brand.tenant().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Marks the one event of a brand as failed and tells its number. */
    private long fail(Brand brand) {
        return jdbc.sql("""
                        insert into platform.event_outcome (arrival, received_at, outcome, reason)
                        select arrival, received_at, 'failed', 'The disk was full.'
                        from platform.provider_event where tenant_id = :tenant returning arrival
                        """)
                .param("tenant", brand.tenant().id())
                .query(Long.class)
                .single();
    }

    private void deliverToNobody() {
        var arrivals = new Arrivals(context);
        try (Webhooks webhooks = Webhooks.to(context)) {
            webhooks.facebook(pages(says(page, "m1=Anybody here?")));
            arrivals.route();
        }
    }

    private List<String> accountsSeenBy(Optional<Set<Integer>> tenants) {
        return new ParkedEvents(jdbc, new Seeing(tenants))
                .list(null, 200).items().stream()
                        .filter(event -> event.channel() == Channel.FACEBOOK)
                        .map(ParkedEvent::externalAccountId)
                        .toList();
    }

    /** Somebody who may see these tenants. */
    private record Seeing(Optional<Set<Integer>> visibleTenants) implements TenantAccess {

        @Override
        public void checkEntry(Tenant tenant) {}

        @Override
        public Optional<Set<Integer>> visibleAgencies() {
            return Optional.empty();
        }
    }
}
