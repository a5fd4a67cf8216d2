package app.signalbox.server.channels.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.ModuleTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A deployment that runs under a new master key and still knows the one before. */
@ModuleTest
@TestPropertySource(
        properties = {
            "signalbox.database.master-key=AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=",
            "signalbox.database.master-key-previous=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
        })
class MasterKeyExchangeTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private TenantKeys tenantKeys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sealsTheTenantsKeysAgainAndOpensTheirCredentialsBeforeAndAfter() {
        Brand brand = Brand.found(context);
        UUID account = brand.call(() -> context.getBean(ChannelAccounts.class)
                .connect(new ConnectChannelAccount(Channel.FACEBOOK, Arrivals.newPage(), "Teapots"))
                .id());
        brand.run(() -> keys.keep(account, Credential.ofToken("EAAB", Instant.EPOCH)));
        sealWithTheKeyBefore(brand);
        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.Usable.class);

        int resealed = tenantKeys.reseal();

        assertThat(resealed).isEqualTo(1);
        assertThat(new Vault(key(2)).openWithSalt(dataKey(brand))).hasSize(32);
        assertThat(brand.call(() -> keys.find(account))).isInstanceOf(AccountKey.Usable.class);
        assertThat(tenantKeys.reseal()).isZero();
    }

    private void sealWithTheKeyBefore(Brand brand) {
        byte[] plain = new Vault(key(2)).openWithSalt(dataKey(brand));
        jdbc.sql("update platform.tenant_key set sealed = :sealed where tenant_id = :tenant")
                .param("sealed", new Vault(key(1)).sealWithSalt(plain))
                .param("tenant", brand.tenant().id())
                .update();
    }

    private byte[] dataKey(Brand brand) {
        return jdbc.sql("select sealed from platform.tenant_key where tenant_id = :tenant")
                .param("tenant", brand.tenant().id())
                .query(byte[].class)
                .single();
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
