package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

class TenantListenerConfigurationTests {

    private static TenantRegistry registry;
    private static int tenantId;

    private final Listener target = new Listener();
    private final Listener listener = proxied(target);

    @BeforeAll
    static void makesATenant() {
        DataSource database = BarePlatform.migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        registry = new TenantRegistry(jdbc);
        int agency = jdbc.sql(
                        "insert into platform.agency (slug, name) values ('nimbus', 'Nimbus') returning agency_id")
                .query(Integer.class)
                .single();
        tenantId = registry.insert(new Slug("teapots"), "Teapots", ZoneOffset.UTC, agency);
    }

    @Test
    void bindsTheTenantOfTheEvent() {
        listener.on(new TenantProvisioned(tenantId));

        assertThat(target.heard).containsExactly("teapots");
        assertThat(CurrentTenant.find()).isEmpty();
    }

    @Test
    void dropsWhatATenantThatIsGoneTold() {
        listener.on(new TenantProvisioned(tenantId + 1));

        assertThat(target.heard).isEmpty();
    }

    @Test
    void bindsNothingForOtherEvents() {
        listener.on(new TenantDeleted(tenantId));

        assertThat(target.heard).containsExactly("unbound");
    }

    private static Listener proxied(Listener target) {
        var factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(TenantListenerConfiguration.advisor(() -> registry));
        return (Listener) factory.getProxy();
    }

    static class Listener {

        private final List<String> heard = new ArrayList<>();

        @ApplicationModuleListener
        void on(TenantProvisioned event) {
            heard.add(CurrentTenant.get().slug());
        }

        @ApplicationModuleListener
        void on(TenantDeleted event) {
            heard.add(CurrentTenant.find().map(Tenant::slug).orElse("unbound"));
        }
    }
}
