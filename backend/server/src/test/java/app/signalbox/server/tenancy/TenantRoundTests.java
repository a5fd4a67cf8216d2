package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.OneConnectionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading in many tenants keeps each behind its wall, over the only connection there is. */
@OneConnectionTest
class TenantRoundTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TenantRound round;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Brand first;
    private Brand second;

    @BeforeEach
    void foundBrands() {
        first = Brand.found(context);
        second = Brand.found(context);
    }

    @Test
    void readsUnderTheRoleAndPathOfEachTenant() {
        Map<Tenant, String> read = read(List.of(second.tenant(), first.tenant()));

        assertThat(read)
                .containsExactly(
                        Map.entry(second.tenant(), place(second.tenant())),
                        Map.entry(first.tenant(), place(first.tenant())));
    }

    @Test
    void readsMoreTenantsThanOneTransactionHolds() {
        List<Tenant> many = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            many.add(Brand.found(context).tenant());
        }
        many.add(first.tenant());
        many.add(second.tenant());
        first.runOutside(() -> tenants.all().stream()
                .filter(tenant -> !many.contains(tenant))
                .limit(6)
                .forEach(many::add));

        Map<Tenant, String> read = read(many);
        List<Map<Tenant, String>> atLength = new ArrayList<>();
        first.runOutside(() -> atLength.add(round.readAtLength(many, this::place)));

        assertThat(read.keySet()).containsExactlyElementsOf(many);
        assertThat(read).allSatisfy((tenant, place) -> assertThat(place).isEqualTo(place(tenant)));
        assertThat(atLength).containsExactly(read);
    }

    @Test
    void givesWhatWasBegunInOrderAndFailsWhereThatIsFetched() {
        List<Tenant> both = List.of(first.tenant(), second.tenant());
        var failure = new IllegalArgumentException("not today");

        first.runOutside(() -> {
            var begun = round.beginAtLength(both, this::place);
            var reversed = round.beginAtLength(both.reversed(), this::place);
            var failing = round.beginAtLength(both, () -> {
                throw failure;
            });

            assertThat(begun.get().keySet()).containsExactlyElementsOf(both);
            assertThat(reversed.get().keySet()).containsExactlyElementsOf(both.reversed());
            assertThatThrownBy(failing::get).isSameAs(failure);
        });
    }

    @Test
    void leavesOutATenantThatWentMeanwhile() {
        Tenant gone = first.tenant();
        first.runOutside(() -> tenants.delete(first.slug()));

        assertThat(read(List.of(gone, second.tenant())).keySet()).containsExactly(second.tenant());
        assertThat(read(List.of(gone))).isEmpty();
    }

    @Test
    void letsNobodyInWhoMayNotEnter() {
        Map<Tenant, Integer> read = round.read(List.of(first.tenant()), () -> 1);

        assertThat(read).isEmpty();
    }

    @Test
    void seesNoOtherTenant() {
        String other = "select count(*) from " + first.tenant().schema() + ".conversation";

        assertThatThrownBy(() -> first.runOutside(() -> round.read(
                        List.of(first.tenant(), second.tenant()),
                        () -> jdbc.sql(other).query(Long.class).single())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void writesNothing() {
        assertThatThrownBy(() -> first.runOutside(() -> round.read(
                        List.of(first.tenant()),
                        () -> jdbc.sql("delete from conversation").update())))
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void refusesToReadInsideATransactionOrATenant() {
        assertThatThrownBy(() -> first.run(() -> round.read(List.of(second.tenant()), () -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> first.runOutside(() ->
                        transaction.executeWithoutResult(status -> round.read(List.of(second.tenant()), () -> 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    private Map<Tenant, String> read(List<Tenant> asked) {
        List<Map<Tenant, String>> read = new ArrayList<>();
        first.runOutside(() -> read.add(round.read(asked, this::place)));
        return read.getFirst();
    }

    private String place() {
        return CurrentTenant.get().slug() + " "
                + jdbc.sql("select current_user::text || ' ' || current_schema()")
                        .query(String.class)
                        .single();
    }

    private static String place(Tenant tenant) {
        return tenant.slug() + " " + tenant.schema() + " " + tenant.schema();
    }
}
