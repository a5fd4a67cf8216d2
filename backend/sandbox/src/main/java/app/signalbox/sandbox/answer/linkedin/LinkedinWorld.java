package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;

/** Everything LinkedIn knows and everyone who works there, wired by hand. */
record LinkedinWorld(
        LinkedinTokens tokens,
        LinkedinRoles roles,
        LinkedinSubscriptions subscriptions,
        LinkedinChallenge challenge,
        LinkedinHeaders headers,
        LinkedinAuthentication authentication,
        LinkedinQuotas quotas,
        LinkedinConsentDesk consent,
        LinkedinTokenDesk tokenDesk,
        LinkedinImageDesk imageDesk,
        LinkedinCommentDesk commentDesk,
        LinkedinReactionDesk reactionDesk,
        LinkedinOrganizationDesk organizationDesk,
        LinkedinSubscriptionDesk subscriptionDesk,
        LinkedinNotificationDesk notificationDesk,
        LinkedinListener listener) {

    static LinkedinWorld of(LinkedinSettings settings, OutsideBook book, Mail mail) {
        var clock = settings.clock();
        var tokens = new LinkedinTokens(settings.accounts(), clock);
        var roles = new LinkedinRoles();
        var subscriptions = new LinkedinSubscriptions();
        var comments = new LinkedinComments();
        var images = new LinkedinImageDesk(roles, clock);
        var notices = new LinkedinNotices(subscriptions, mail, clock);
        var challenge = new LinkedinChallenge(settings.clientSecret());
        var consent = new LinkedinConsentDesk(settings);
        return new LinkedinWorld(
                tokens,
                roles,
                subscriptions,
                challenge,
                new LinkedinHeaders(clock),
                new LinkedinAuthentication(tokens, clock),
                new LinkedinQuotas(settings),
                consent,
                new LinkedinTokenDesk(settings, tokens, consent),
                images,
                new LinkedinCommentDesk(settings, comments, images, roles, notices, book, clock),
                new LinkedinReactionDesk(roles, book, clock),
                new LinkedinOrganizationDesk(settings.accounts(), roles),
                new LinkedinSubscriptionDesk(settings, subscriptions, roles, challenge),
                new LinkedinNotificationDesk(notices, roles),
                new LinkedinListener(comments, notices));
    }
}
