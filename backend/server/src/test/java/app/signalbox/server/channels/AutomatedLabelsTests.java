package app.signalbox.server.channels;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AutomatedLabelsTests {

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Http admin;

    @BeforeEach
    void foundsABrand() {
        brand = Brand.found(context);
        admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
    }

    @Test
    void keepsWhoStatedItUntilItIsTakenBack() {
        UUID account = connect(Channel.X);

        var stated = admin.put(path(account));

        assertThat(stated.status()).as(stated.text()).isEqualTo(200);
        assertThat(stated.json().path("stated").asBoolean()).isTrue();
        assertThat(stated.json().path("meaning").asString()).contains("Automated");
        assertThat(stated.json().path("statedByName").asString()).isNotBlank();
        assertThat(isStated(account)).isTrue();
        assertThat(audit()).contains("approval_noted", account.toString());
        assertThat(admin.delete(path(account)).json().path("stated").asBoolean())
                .isFalse();
        assertThat(isStated(account)).isFalse();
        assertThat(audit()).contains("approval_withdrawn");
    }

    @Test
    void isForAccountsOnXAndForAdmins() {
        UUID account = connect(Channel.X);
        UUID page = connect(Channel.FACEBOOK);

        assertThat(admin.put(path(page)).status()).isEqualTo(400);
        assertThat(admin.put(path(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context)
                        .put(path(account))
                        .status())
                .isEqualTo(403);
    }

    private UUID connect(Channel channel) {
        String id = Arrivals.newPage();
        new Arrivals(context).connect(brand, channel, id);
        return brand.call(() -> context.getBean(ChannelAccounts.class).list()).stream()
                .filter(account -> account.externalAccountId().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean isStated(UUID account) {
        return brand.call(() -> Boolean.TRUE.equals(context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(AutomatedLabels.class).isStated(account))));
    }

    private String audit() {
        return admin.get("/api/v1/audit?tenant=" + brand.slug()).text();
    }

    private String path(UUID account) {
        return "/api/v1/tenants/" + brand.slug() + "/channel-accounts/" + account + "/automated-label";
    }
}
