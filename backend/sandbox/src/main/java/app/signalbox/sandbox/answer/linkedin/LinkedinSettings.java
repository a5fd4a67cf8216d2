package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Clock;
import java.util.List;

/**
 * What a stand-in for LinkedIn is made of; begin with {@link #of} and change what differs.
 *
 * @param applicationId number of the product's app
 * @param clientId of OAuth 2.0
 * @param clientSecret of OAuth 2.0; it signs webhooks as well
 * @param accounts those of LinkedIn; the others are left out
 * @param consent how people agree
 * @param applicationQuota calls a day of the whole app
 * @param memberQuota calls a day for one member
 * @param commentImages whether the app may put pictures into comments, which LinkedIn refuses to some
 * @param clock LinkedIn's clock
 */
public record LinkedinSettings(
        String applicationId,
        String clientId,
        String clientSecret,
        List<SandboxAccount> accounts,
        Consent consent,
        int applicationQuota,
        int memberQuota,
        boolean commentImages,
        Clock clock) {

    public LinkedinSettings {
        accounts = accounts.stream()
                .filter(account -> account.network() == Network.LINKEDIN)
                .toList();
        if (applicationQuota < 1 || memberQuota < 1) {
            throw new IllegalArgumentException("A quota is at least one call a day.");
        }
    }

    /** The app of the demonstration, with the product's own secret and quotas that a day's work does not reach. */
    public static LinkedinSettings of(String clientSecret, List<SandboxAccount> accounts) {
        return new LinkedinSettings(
                "29920001",
                "sandbox-linkedin-client",
                clientSecret,
                accounts,
                Consent.ASKED,
                1_000_000,
                200_000,
                true,
                Clock.systemUTC());
    }

    /** The access token that the administrator of each organization has from the beginning, without end. */
    public static String tokenOf(String organizationId) {
        return "sandbox-token-" + organizationId;
    }

    /** The member who administers an organization, as the id in {@code urn:li:person:}. */
    public static String administratorOf(String organizationId) {
        return "sbxAdmin" + organizationId;
    }

    public LinkedinSettings withConsent(Consent newConsent) {
        return new LinkedinSettings(
                applicationId,
                clientId,
                clientSecret,
                accounts,
                newConsent,
                applicationQuota,
                memberQuota,
                commentImages,
                clock);
    }

    /** LinkedIn's development tier has 500 calls a day, 100 of them for one member. */
    public LinkedinSettings withQuotas(int ofApplication, int ofMember) {
        return new LinkedinSettings(
                applicationId,
                clientId,
                clientSecret,
                accounts,
                consent,
                ofApplication,
                ofMember,
                commentImages,
                clock);
    }

    /** LinkedIn lets the app put no pictures into comments. */
    public LinkedinSettings withoutCommentImages() {
        return new LinkedinSettings(
                applicationId, clientId, clientSecret, accounts, consent, applicationQuota, memberQuota, false, clock);
    }

    public LinkedinSettings withClock(Clock newClock) {
        return new LinkedinSettings(
                applicationId,
                clientId,
                clientSecret,
                accounts,
                consent,
                applicationQuota,
                memberQuota,
                commentImages,
                newClock);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LinkedinSettings[applicationId=%s, clientId=%s]".formatted(applicationId, clientId);
    }
}
