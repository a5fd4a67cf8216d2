package app.signalbox.server.testing;

import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.answer.meta.MetaStandIn;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * The networks as they answer, one of each for all tests of a run. What they would tell by webhook is kept, for tests
 * to deliver when and as often as they like. Each test takes accounts of its own.
 */
public final class Networks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int ACCOUNTS = 400;
    private static final long FIRST_PAGE = 610_000_001L;
    private static final long FIRST_PROFILE = 17_841_400_000_000_001L;
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static final OutsideBook BOOK = new OutsideBook();
    private static final MetaStandIn META = startMeta();

    /** What a network would tell by webhook. */
    public record Letter(Network network, ObjectNode body) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "signalbox.meta.api-url=" + META.baseUrl(),
                        "signalbox.meta.dialog-url=" + META.baseUrl(),
                        "signalbox.meta.app-id=" + MetaSettings.APP_ID)
                .applyTo(context);
    }

    public static MetaStandIn meta() {
        return META;
    }

    /** What people outside received. */
    public static OutsideBook book() {
        return BOOK;
    }

    /** A Facebook page that no other test has. */
    public static String newPage() {
        return Long.toString(FIRST_PAGE + TAKEN.getAndIncrement() % ACCOUNTS);
    }

    /** An Instagram account that no other test has. */
    public static String newProfile() {
        return Long.toString(FIRST_PROFILE + TAKEN.getAndIncrement() % ACCOUNTS);
    }

    /** What the networks would have told so far about an account, oldest first. */
    public static List<ObjectNode> lettersAbout(String account) {
        return LETTERS.stream()
                .map(Letter::body)
                .filter(body -> body.toString().contains(account))
                .toList();
    }

    private static MetaStandIn startMeta() {
        var accounts = new ArrayList<SandboxAccount>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(
                    new SandboxAccount(Network.FACEBOOK, Long.toString(FIRST_PAGE + i), "Page " + i, Brand.LARKSPUR));
            accounts.add(new SandboxAccount(
                    Network.INSTAGRAM, Long.toString(FIRST_PROFILE + i), "profile" + i, Brand.LARKSPUR));
        }
        var settings = MetaSettings.of(ProviderSecrets.META_APP, accounts)
                .withProofRequired()
                .withConsentAtOnce()
                .withReceipts(Duration.ZERO, Duration.ZERO);
        try {
            return MetaStandIn.start(settings, BOOK, (network, body) -> LETTERS.add(new Letter(network, body)), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
