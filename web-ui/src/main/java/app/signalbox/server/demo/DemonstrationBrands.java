package app.signalbox.server.demo;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.server.channels.AccountTakenException;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.SlugTakenException;
import app.signalbox.server.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets up the agency, its brands with their accounts, and what the brands know; what is there already stays. */
@Component
@Profile("demo")
class DemonstrationBrands {

    static final String AGENCY = "brightwater";

    private static final Pattern ARTICLE = Pattern.compile("(?m)^# ");

    private final Agencies agencies;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final ChannelAccounts accounts;
    private final AccountKeys keys;
    private final Articles articles;
    private final Clock clock;

    DemonstrationBrands(
            Agencies agencies,
            Tenants tenants,
            CurrentTenant currentTenant,
            ChannelAccounts accounts,
            AccountKeys keys,
            Articles articles,
            Clock clock) {
        this.agencies = agencies;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.accounts = accounts;
        this.keys = keys;
        this.articles = articles;
        this.clock = clock;
    }

    void setUp() {
        try {
            agencies.found(new FoundAgency(AGENCY, "Brightwater Social"));
        } catch (SlugTakenException there) {
            return;
        }
        setUp("larkspur", "Larkspur Living", "Europe/London");
        setUp("ferrous", "Ferrous Cycles", "Europe/Berlin");
        setUp("quayside", "Quayside Hotels", "Europe/Lisbon");
    }

    private void setUp(String slug, String name, String timeZone) {
        tenants.provision(new ProvisionTenant(slug, name, timeZone, AGENCY));
        currentTenant.run(tenants.get(slug), () -> {
            readArticles(slug).forEach(articles::write);
            SandboxAccount.demonstration().stream()
                    .filter(account -> account.brand().name().equals(slug.toUpperCase(Locale.ROOT)))
                    .forEach(this::connect);
        });
    }

    private void connect(SandboxAccount account) {
        try {
            var connected = accounts.connect(new ConnectChannelAccount(
                    Channel.of(account.network().name()), account.externalAccountId(), account.displayName()));
            String token = MetaSettings.presharedToken(account.externalAccountId());
            keys.keep(connected.id(), Credential.ofToken(token, clock.instant()));
        } catch (AccountTakenException elsewhere) {
            throw new IllegalStateException(
                    "The demonstration needs its own accounts. Start it with an empty SIGNALBOX_HOME.", elsewhere);
        }
    }

    private static List<WriteArticle> readArticles(String slug) {
        try {
            String text = new ClassPathResource("demo/" + slug + ".md").getContentAsString(StandardCharsets.UTF_8);
            return ARTICLE.splitAsStream(text)
                    .filter(part -> !part.isBlank())
                    .map(DemonstrationBrands::article)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static WriteArticle article(String part) {
        int end = part.indexOf('\n');
        return new WriteArticle(
                part.substring(0, end).strip(), part.substring(end).strip());
    }
}
