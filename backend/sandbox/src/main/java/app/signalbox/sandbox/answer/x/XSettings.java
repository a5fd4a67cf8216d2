package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.talk.Conversation.Dialect;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a stand-in for X is made of; begin with {@link #of} and change what differs.
 *
 * @param app the product's app
 * @param accounts those of X; the others are left out
 * @param consent how people agree
 * @param limitFactor 1 for the limits as X has them, more for load
 * @param readPercent share of direct messages that their receivers read at once
 * @param credit what may be spent, in millionths of a dollar
 * @param dialect wording of webhooks for accounts that have subscribed to neither
 * @param replayLag how far back a replay must end
 * @param clock X's clock
 */
public record XSettings(
        XApp app,
        List<SandboxAccount> accounts,
        Consent consent,
        int limitFactor,
        int readPercent,
        long credit,
        Dialect dialect,
        Duration replayLag,
        Clock clock) {

    public XSettings {
        accounts = accounts.stream()
                .filter(account -> account.network() == Network.X)
                .toList();
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("X needs at least one account of its own.");
        }
        if (limitFactor < 1 || readPercent < 0 || readPercent > 100) {
            throw new IllegalArgumentException("Limits grow by a factor from 1 on, and a share is a percentage.");
        }
    }

    /** Limits as X has them, 40 % read, no end of credit, ten minutes' lag, on the system's clock. */
    public static XSettings of(XApp app, List<SandboxAccount> accounts) {
        return new XSettings(
                app,
                accounts,
                Consent.ASKED,
                1,
                40,
                Long.MAX_VALUE,
                Dialect.CLASSIC,
                Duration.ofMinutes(10),
                Clock.systemUTC());
    }

    /** The access token that each account has from the beginning, with every scope and without end. */
    public static String tokenOf(String accountId) {
        return "sandbox-token-" + accountId;
    }

    /** The OAuth 1.0a token that each account has from the beginning. */
    public static String oauth1TokenOf(String accountId) {
        return accountId + "-sandbox";
    }

    /** The secret of that token. */
    public static String oauth1SecretOf(String accountId) {
        return "sandbox-secret-" + accountId;
    }

    public XSettings withConsent(Consent newConsent) {
        return new XSettings(
                app, accounts, newConsent, limitFactor, readPercent, credit, dialect, replayLag, clock);
    }

    public XSettings withLimitFactor(int newFactor) {
        return new XSettings(app, accounts, consent, newFactor, readPercent, credit, dialect, replayLag, clock);
    }

    public XSettings withReadPercent(int newPercent) {
        return new XSettings(app, accounts, consent, limitFactor, newPercent, credit, dialect, replayLag, clock);
    }

    public XSettings withCredit(long newCredit) {
        return new XSettings(app, accounts, consent, limitFactor, readPercent, newCredit, dialect, replayLag, clock);
    }

    public XSettings withDialect(Dialect newDialect) {
        return new XSettings(app, accounts, consent, limitFactor, readPercent, credit, newDialect, replayLag, clock);
    }

    public XSettings withReplayLag(Duration newLag) {
        return new XSettings(app, accounts, consent, limitFactor, readPercent, credit, dialect, newLag, clock);
    }

    public XSettings withClock(Clock newClock) {
        return new XSettings(app, accounts, consent, limitFactor, readPercent, credit, dialect, replayLag, newClock);
    }
}
