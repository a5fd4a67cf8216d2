package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.Canary;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two tenants with a word each that nobody but themselves may ever read, also when one of the walls is broken. */
@ModuleTest
class TwoTenantsTests {

    private static final String MINE = "canary-of-mine";
    private static final String THEIRS = "canary-of-theirs";

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DatabaseAddress address;

    private Brand mine;
    private Brand theirs;

    @BeforeEach
    void bothReceiveAMessage() {
        mine = brandThatHeard(MINE);
        theirs = brandThatHeard(THEIRS);
    }

    @Test
    void showsAMemberOnlyWhatIsTheirs() {
        Http member = Member.of(mine.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(member.get(conversations(mine)).text()).contains(MINE).doesNotContain(THEIRS);
        assertShowsNothingOfTheOther(member);
    }

    @Test
    void answersEveryAddressOfAnotherTenantLikeOneThatDoesNotExist() {
        Http member = Member.of(mine.tenant(), Role.SOCIAL_MANAGER, context);

        SoftAssertions.assertSoftly(softly -> {
            for (String pattern : addressesOfATenant()) {
                String path = pattern.replace("{slug}", theirs.slug()).replaceAll("\\{[^}]+}", SOME_ID);
                String nowhere = pattern.replace("{slug}", "no-such-tenant").replaceAll("\\{[^}]+}", SOME_ID);
                var answer = member.get(path);
                softly.assertThat(answer.status()).as(path).isIn(404, 405);
                softly.assertThat(answer.text().replace(theirs.slug(), "no-such-tenant"))
                        .as(path)
                        .isEqualTo(member.get(nowhere).text());
            }
        });
    }

    @Test
    void letsAMachineReadEachOnlyAtItsOwnAddress() {
        Http machine = Automation.signIn(context);

        assertThat(machine.get(conversations(mine)).text()).contains(MINE).doesNotContain(THEIRS);
        assertThat(machine.get(conversations(theirs)).text()).contains(THEIRS).doesNotContain(MINE);
    }

    @Test
    void holdsByTheRoleWhenTheSearchPathPointsElsewhere() {
        assertThatThrownBy(() -> mine.run(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select set_config('search_path', :path, true)")
                            .param("path", theirs.tenant().schema())
                            .query(String.class)
                            .single();
                    jdbc.sql("select text from message").query().listOfRows();
                })))
                .rootCause()
                .hasMessageContaining("relation \"message\" does not exist");
    }

    @Test
    void holdsByTheRoleWhenAQueryNamesTheWrongSchema() {
        assertThatThrownBy(() ->
                        mine.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("select text from %s.message"
                                        .formatted(theirs.tenant().schema()))
                                .query()
                                .listOfRows())))
                .rootCause()
                .hasMessageContaining(
                        "permission denied for schema " + theirs.tenant().schema());
    }

    @Test
    void holdsByTheApplicationWhenTheRoleMayReadEverything() throws SQLException {
        asSuperuser(
                "grant pg_read_all_data, pg_write_all_data to " + mine.tenant().schema());
        Http member = Member.of(mine.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(member.get(conversations(mine)).text()).contains(MINE).doesNotContain(THEIRS);
        assertShowsNothingOfTheOther(member);
        assertThat(mine.<List<String>>call(() -> transaction.execute(status ->
                        jdbc.sql("select text from message").query(String.class).list())))
                .containsExactly(MINE);
    }

    @Test
    void takesTheMessagesAwayWithTheirTenant() {
        theirs.runOutside(() -> context.getBean(Tenants.class).delete(theirs.slug()));

        Http machine = Automation.signIn(context);
        assertThat(machine.get(conversations(theirs)).status()).isEqualTo(404);
        assertThat(machine.get("/api/v1/conversations?limit=200").text()).doesNotContain(theirs.slug());
        assertThat(machine.get(conversations(mine)).text()).contains(MINE);
    }

    private static final String SOME_ID = "018f0000-0000-7000-8000-000000000000";

    private void assertShowsNothingOfTheOther(Http member) {
        SoftAssertions.assertSoftly(softly -> {
            for (String path : addressesWithoutParts()) {
                String text = member.get(path).text();
                softly.assertThat(text).as(path).doesNotContain(THEIRS).doesNotContain(theirs.slug());
            }
            for (String pattern : addressesOfATenant()) {
                String path = pattern.replace("{slug}", mine.slug()).replaceAll("\\{[^}]+}", SOME_ID);
                softly.assertThat(member.get(path).text()).as(path).doesNotContain(THEIRS);
            }
        });
    }

    /** Every readable address below a tenant, so that a new one is tested without anyone thinking of it. */
    private Set<String> addressesOfATenant() {
        Set<String> addresses = addresses();
        addresses.removeIf(pattern -> !pattern.startsWith("/api/v1/tenants/{slug}"));
        assertThat(addresses).hasSizeGreaterThan(3);
        return addresses;
    }

    private Set<String> addressesWithoutParts() {
        Set<String> addresses = addresses();
        addresses.removeIf(pattern -> pattern.contains("{"));
        assertThat(addresses).contains("/api/v1/tenants", "/api/v1/conversations", "/api/v1/intake/completeness");
        return addresses;
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                addresses.addAll(mapping.getPatternValues());
            }
        }
        addresses.removeIf(pattern -> !pattern.startsWith("/api/"));
        return addresses;
    }

    private static String conversations(Brand brand) {
        return "/api/v1/tenants/" + brand.slug() + "/conversations";
    }

    private Brand brandThatHeard(String word) {
        Brand brand = Brand.found(context);
        Canary.sing(brand, word);
        return brand;
    }

    private void asSuperuser(String sql) throws SQLException {
        DatabaseAddress superuser = TestServer.asSuperuser(address);
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
