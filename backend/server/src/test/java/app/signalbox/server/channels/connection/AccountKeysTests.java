package app.signalbox.server.channels.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.UnknownAccountException;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys at rest, and what is told about them. */
@ModuleTest
@RecordApplicationEvents
class AccountKeysTests {

    private static final Instant ISSUED = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private DataKeys dataKeys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    private Brand brand;
    private UUID account;

    @BeforeEach
    void connectsAPage() {
        brand = Brand.found(context);
        account = connect(Arrivals.newPage());
    }

    @Test
    void givesBackWhatWasKept() {
        Credential kept = credential("EAAB-one");

        brand.run(() -> keys.keep(account, kept));

        assertThat(brand.call(() -> keys.find(account))).isInstanceOfSatisfying(AccountKey.Usable.class, usable -> {
            assertThat(usable.access().channelAccountId()).isEqualTo(account);
            assertThat(usable.access().channel()).isEqualTo(Channel.FACEBOOK);
            assertThat(usable.access().credential()).isEqualTo(kept);
        });
    }

    @Test
    void saysWhyThereIsNoKey() {
        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.None.class);
        assertThatThrownBy(() -> brand.run(() -> keys.keep(UUID.randomUUID(), credential("x"))))
                .isInstanceOf(UnknownAccountException.class);
    }

    @Test
    void keepsNoTokenReadable() {
        brand.run(() -> keys.keep(account, credential("EAAB-secret")));

        String sealed = brand.call(() -> transaction.execute(status -> new String(
                jdbc.sql("select sealed from credential").query(byte[].class).single(), StandardCharsets.ISO_8859_1)));

        assertThat(sealed).doesNotContain("EAAB-secret");
    }

    @Test
    void refusesAKeyThatWasMovedToAnotherAccount() {
        UUID other = connect(Arrivals.newPage());
        brand.run(() -> keys.keep(account, credential("EAAB-one")));

        brand.run(() ->
                transaction.executeWithoutResult(status -> jdbc.sql("update credential set channel_account_id = :other")
                        .param("other", other)
                        .update()));

        assertThatThrownBy(() -> brand.call(() -> keys.find(other))).hasMessageContaining("another account");
    }

    @Test
    void tellsOnceThatAccessIsLostAndOnceThatItIsBack() {
        brand.run(() -> keys.keep(account, credential("EAAB-one")));
        brand.run(() -> keys.lost(account, "The page's admin took access back. Reconnect the page."));
        brand.run(() -> keys.lost(account, "Again."));

        assertThat(brand.call(() -> keys.find(account)))
                .isEqualTo(new AccountKey.Lost("The page's admin took access back. Reconnect the page."));
        assertThat(events.stream(AccessLost.class))
                .containsExactly(new AccessLost(brand.tenant().id(), account));

        brand.run(() -> keys.keep(account, credential("EAAB-two")));
        brand.run(() -> keys.keep(account, credential("EAAB-three")));

        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.Usable.class);
        assertThat(events.stream(AccessRestored.class))
                .filteredOn(restored -> restored.channelAccountId().equals(account))
                .hasSize(2);
    }

    @Test
    void takesALateLossOfAnOldKeyForNothing() {
        brand.run(() -> keys.keep(account, credential("EAAB-old")));
        var old = (AccountKey.Usable) brand.call(() -> keys.find(account));
        brand.run(() -> keys.keep(account, Credential.ofToken("EAAB-new", ISSUED.plus(Duration.ofDays(1)))));

        brand.run(() -> keys.lost(old.access(), "The token is dead."));

        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.Usable.class);
    }

    @Test
    void readsEveryCredentialAfterTheTenantGotAnotherDataKey() {
        brand.run(() -> keys.keep(account, credential("EAAB-one")));

        int resealed = brand.call(() -> dataKeys.exchange());

        assertThat(resealed).isEqualTo(1);
        assertThat(dataKeyVersions()).isEqualTo("2");
        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.Usable.class);
    }

    @Test
    void forgetsTheKeyOfADisconnectedAccount() {
        brand.run(() -> keys.keep(account, credential("EAAB-one")));

        brand.run(() -> context.getBean(ChannelAccounts.class).disconnect(account));

        Long left = brand.call(() -> transaction.execute(status ->
                jdbc.sql("select count(*) from credential").query(Long.class).single()));
        assertThat(left).isZero();
        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.None.class);
    }

    @Test
    void deletesTheDataKeyWithItsTenant() {
        brand.run(() -> keys.keep(account, credential("EAAB-one")));

        brand.runOutside(() -> context.getBean(Tenants.class).delete(brand.slug()));

        assertThat(dataKeyVersions()).isEmpty();
    }

    private String dataKeyVersions() {
        return jdbc.sql("""
                        select coalesce(string_agg(key_version::text, ',' order by key_version), '')
                        from platform.tenant_key where tenant_id = :tenant
                        """)
                .param("tenant", brand.tenant().id())
                .query(String.class)
                .single();
    }

    private UUID connect(String page) {
        ChannelAccountView view = brand.call(() -> context.getBean(ChannelAccounts.class)
                .connect(new ConnectChannelAccount(Channel.FACEBOOK, page, "Teapots")));
        return view.id();
    }

    private static Credential credential(String token) {
        return new Credential(
                token,
                null,
                "refresh-" + token,
                Set.of("pages_messaging", "pages_manage_metadata"),
                ISSUED,
                ISSUED.plus(Duration.ofDays(60)),
                ISSUED.plus(Duration.ofDays(90)),
                null);
    }
}
