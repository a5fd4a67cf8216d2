package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What the stand-in of Meta is made of.
 *
 * @param appId the app that the product is registered as
 * @param appSecret its secret, for the exchange of codes and for {@code appsecret_proof}
 * @param accounts pages and Instagram accounts; those of other networks are left out. An Instagram account hangs on the
 *     page of the same brand
 * @param clock read for windows, limits and the life of tokens
 * @param strictWindows whether people, comments and leads that nobody has heard of are refused; otherwise they are
 *     taken for real, which tests without traffic need
 * @param proofRequired whether each call needs {@code appsecret_proof}; one that is given is checked in any case
 * @param consentAtOnce whether the login dialog agrees without being asked
 * @param callsPerHour budget of each account in each use case, and of the app; 0 means none
 * @param deliveredAfter when the delivery receipt of a message is sent
 * @param readAfter when the read receipt follows, counted from there
 */
public record MetaSettings(
        String appId,
        String appSecret,
        List<SandboxAccount> accounts,
        Clock clock,
        boolean strictWindows,
        boolean proofRequired,
        boolean consentAtOnce,
        int callsPerHour,
        Duration deliveredAfter,
        Duration readAfter) {

    /** The app id that {@link #of} takes. */
    public static final String APP_ID = "990114402277310";

    public MetaSettings {
        accounts = accounts.stream()
                .filter(account -> account.network() == Network.FACEBOOK || account.network() == Network.INSTAGRAM)
                .toList();
        if (appId.isBlank() || appSecret.isBlank()) {
            throw new IllegalArgumentException("An app has an id and a secret.");
        }
        if (callsPerHour < 0 || deliveredAfter.isNegative() || readAfter.isNegative()) {
            throw new IllegalArgumentException("A budget and the waits for receipts are not negative.");
        }
    }

    /** Strict, on the system's clock, without limits; receipts after one second and after three more. */
    public static MetaSettings of(String appSecret, List<SandboxAccount> accounts) {
        return new MetaSettings(
                APP_ID,
                appSecret,
                accounts,
                Clock.systemUTC(),
                true,
                false,
                false,
                0,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3));
    }

    /** The token that an account has from the start, so that it can be connected without the dialog. */
    public static String presharedToken(String externalAccountId) {
        return "sandbox-token-" + externalAccountId;
    }

    public MetaSettings withAppId(String newAppId) {
        return new MetaSettings(
                newAppId,
                appSecret,
                accounts,
                clock,
                strictWindows,
                proofRequired,
                consentAtOnce,
                callsPerHour,
                deliveredAfter,
                readAfter);
    }

    public MetaSettings withClock(Clock newClock) {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                newClock,
                strictWindows,
                proofRequired,
                consentAtOnce,
                callsPerHour,
                deliveredAfter,
                readAfter);
    }

    /** Takes unknown people, comments and leads for real. */
    public MetaSettings withStrangers() {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                clock,
                false,
                proofRequired,
                consentAtOnce,
                callsPerHour,
                deliveredAfter,
                readAfter);
    }

    public MetaSettings withProofRequired() {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                clock,
                strictWindows,
                true,
                consentAtOnce,
                callsPerHour,
                deliveredAfter,
                readAfter);
    }

    public MetaSettings withConsentAtOnce() {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                clock,
                strictWindows,
                proofRequired,
                true,
                callsPerHour,
                deliveredAfter,
                readAfter);
    }

    public MetaSettings withCallsPerHour(int calls) {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                clock,
                strictWindows,
                proofRequired,
                consentAtOnce,
                calls,
                deliveredAfter,
                readAfter);
    }

    public MetaSettings withReceipts(Duration newDeliveredAfter, Duration newReadAfter) {
        return new MetaSettings(
                appId,
                appSecret,
                accounts,
                clock,
                strictWindows,
                proofRequired,
                consentAtOnce,
                callsPerHour,
                newDeliveredAfter,
                newReadAfter);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "MetaSettings[appId=%s, accounts=%d]".formatted(appId, accounts.size());
    }
}
