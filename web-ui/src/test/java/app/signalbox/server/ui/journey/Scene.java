package app.signalbox.server.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.leads.Leads;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ProviderSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;

/** What is there before a journey begins, and what happens outside the browser during it. */
final class Scene {

    static final String PASSWORD = "a long journey phrase 7";

    private final ApplicationContext application;

    Scene(ApplicationContext application) {
        this.application = application;
    }

    /** A brand with a Facebook page. */
    void brand(String slug, String name, String page) {
        bean(SystemWork.class).run("journey", () -> {
            bean(Tenants.class).provision(new ProvisionTenant(slug, name, "UTC", null));
            in(
                    slug,
                    () -> bean(ChannelAccounts.class).connect(new ConnectChannelAccount(Channel.FACEBOOK, page, name)));
        });
    }

    /** Somebody with a role in one brand; answers their email address. */
    String member(String name, Role role, String brand) {
        return register(name, new GrantMembership(role, null, brand));
    }

    /** An admin of the agency; answers their email address. */
    String admin(String name) {
        return register(
                name,
                new GrantMembership(Role.AGENCY_ADMIN, bean(Agencies.class).defaultSlug(), null));
    }

    /** Somebody writes to a page, and Facebook tells us by a signed webhook. */
    void writes(String person, String page, String text) {
        long now = bean(Clock.class).millis();
        String body = """
                {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{
                 "sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":%d,
                 "message":{"mid":"m_%s","text":"%s"}}]}]}
                """.formatted(page, now, person, page, now, UUID.randomUUID(), text);
        assertThat(send(body).statusCode()).isEqualTo(200);
    }

    /** How many leads a brand has. */
    int leadsOf(String brand) {
        return in(brand, () -> bean(Leads.class).list(null, 50).items().size());
    }

    /** How many conversations a brand has. */
    int conversationsOf(String brand) {
        return in(
                brand,
                () -> bean(Inbox.class).list(InboxFilter.NONE, null, 50).items().size());
    }

    private int in(String brand, Supplier<Integer> count) {
        return bean(SystemWork.class)
                .call(
                        "journey",
                        () -> bean(CurrentTenant.class).call(bean(Tenants.class).get(brand), count::get));
    }

    private HttpResponse<String> send(String body) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/facebook"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ProviderSecrets.META_APP.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String register(String name, GrantMembership role) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@journey.example";
        bean(SystemWork.class)
                .run("journey", () -> bean(Operators.class).register(email, name, PASSWORD, List.of(role)));
        return email;
    }

    private void in(String brand, Runnable work) {
        bean(CurrentTenant.class).run(bean(Tenants.class).get(brand), work);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
