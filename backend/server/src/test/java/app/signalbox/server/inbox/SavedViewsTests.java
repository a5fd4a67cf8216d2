package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.testing.ModuleTest;
import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class SavedViewsTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SavedViews views;

    private final String agency = "a" + UUID.randomUUID();
    private OperatorView ada;
    private OperatorView ben;
    private OperatorView stranger;

    @BeforeEach
    void hire() {
        String other = "a" + UUID.randomUUID();
        context.getBean(SystemWork.class).run("test", () -> {
            context.getBean(Agencies.class).found(new FoundAgency(agency, "Ours"));
            context.getBean(Agencies.class).found(new FoundAgency(other, "Theirs"));
            ada = operator(agency);
            ben = operator(agency);
            stranger = operator(other);
        });
    }

    @Test
    void keepsViewsInTheirOrderForTheirOperatorAlone() {
        as(ada, () -> views.save(view("Angry", "sentiment:neg", null)));
        as(ada, () -> views.save(view("Buyers", "is:lead", null)));

        assertThat(as(ada, views::list)).extracting(SavedView::name).containsExactly("Angry", "Buyers");
        assertThat(as(ben, views::list)).isEmpty();
    }

    @Test
    void sharesAViewWithTheAgencyAndNobodyElse() {
        SavedView shared = as(ada, () -> views.save(view("Angry", "sentiment:neg", agency)));

        assertThat(as(ben, views::list))
                .containsExactly(new SavedView(shared.id(), "Angry", "sentiment:neg", 0, agency, false));
        assertThat(as(stranger, views::list)).isEmpty();
        assertThatThrownBy(() -> as(ben, () -> views.change(shared.id(), view("Mine", "x", null))))
                .isInstanceOf(ViewRefusedException.class);
        assertThatThrownBy(() -> as(stranger, () -> views.save(view("Angry", "sentiment:neg", agency))))
                .hasMessageContaining("in all of which you have a role");
    }

    @Test
    void refusesWhatNobodyCouldUse() {
        as(ada, () -> views.save(view("Angry", "sentiment:neg", null)));

        assertThatThrownBy(() -> as(ada, () -> views.save(view("Angry", "tea", null))))
                .hasMessage("You have a view \"Angry\" already. Choose another name.");
        assertThatThrownBy(() -> as(ada, () -> views.save(view(" ", "tea", null))))
                .hasMessage("Give the view a name of 1 to 60 characters.");
        assertThatThrownBy(() -> as(ada, () -> views.save(view("Odd", "channel:fax", null))))
                .isInstanceOf(InvalidFilterException.class);
        assertThatThrownBy(() -> context.getBean(SystemWork.class).call("test", views::list))
                .hasMessageStartingWith("A view belongs to a person.");
    }

    @Test
    void meansTheReaderByMe() {
        Brand brand = Brand.found(context);
        brand.receive(says(direct("kim"), person("kim", "Kim"), "m1", "Hi", 10));
        OperatorView member = context.getBean(SystemWork.class)
                .call("test", () -> operator(new GrantMembership(Role.SOCIAL_MANAGER, null, brand.slug())));

        List<ConversationSummary> mine = as(
                member,
                () -> context.getBean(CurrentTenant.class)
                        .call(
                                brand.tenant(),
                                () -> context.getBean(Queues.class)
                                        .list(SearchText.read("assigned:me"), InboxOrder.LATEST, null, 10)
                                        .items()));
        List<ConversationSummary> nobodys = as(
                member,
                () -> context.getBean(InboxAcross.class)
                        .list(SearchText.read("-assigned:me"), InboxOrder.LATEST, null, 10)
                        .items());

        assertThat(mine).isEmpty();
        assertThat(nobodys).extracting(ConversationSummary::contactName).containsExactly("Kim");
    }

    @Test
    void savesChangesAndRemovesOverHttp() {
        MockMvcTester api = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("tenantFilter", Filter.class))
                .build());

        MvcTestResult saved =
                send(api, HttpMethod.POST, "/api/v1/views", "{\"name\":\"Angry\",\"query\":\"sentiment:neg\"}");
        assertThat(saved).hasStatus(201);
        String path = "/api/v1/views/" + JsonPath.read(body(saved), "$.id");
        MvcTestResult changed =
                send(api, HttpMethod.PUT, path, "{\"name\":\"Cross\",\"query\":\"sentiment:neg is:waiting\"}");
        assertThat(changed).bodyJson().extractingPath("$.name").isEqualTo("Cross");
        assertThat(send(api, HttpMethod.GET, "/api/v1/views", ""))
                .bodyJson()
                .extractingPath("$[*].query")
                .asArray()
                .containsExactly("sentiment:neg is:waiting");
        assertThat(send(api, HttpMethod.POST, "/api/v1/views", "{\"name\":\"Bad\",\"query\":\"is:odd\"}"))
                .hasStatus(400);
        assertThat(send(api, HttpMethod.POST, "/api/v1/views", "{\"name\":\"Cross\",\"query\":\"\"}"))
                .hasStatus(409);
        assertThat(send(api, HttpMethod.DELETE, path, "")).hasStatus(204);
        assertThat(send(api, HttpMethod.DELETE, path, "")).hasStatus(404);
    }

    private MvcTestResult send(MockMvcTester api, HttpMethod method, String path, String body) {
        return api.method(method)
                .uri(path)
                .with(jwt().jwt(token ->
                        token.claim(OperatorPrincipal.CLAIM, ada.id().toString())))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static SaveView view(String name, String query, @Nullable String agency) {
        return new SaveView(name, query, null, agency);
    }

    private OperatorView operator(String agency) {
        return operator(new GrantMembership(Role.SOCIAL_MANAGER, agency, null));
    }

    private OperatorView operator(GrantMembership role) {
        String email = UUID.randomUUID() + "@example.com";
        return context.getBean(Operators.class).register(email, "Person", "a good long password", List.of(role));
    }

    private <T> T as(OperatorView operator, Supplier<T> work) {
        var principal = new OperatorPrincipal(operator.id(), operator.email(), operator.displayName());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
