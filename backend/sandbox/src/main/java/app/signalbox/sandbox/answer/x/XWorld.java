package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;

/** Everything X knows and everyone who works there, wired by hand. */
record XWorld(
        XTokens tokens,
        XPosts posts,
        XSubscriptions subscriptions,
        XEvents events,
        XCredit credit,
        XAllowances allowances,
        XChallenge challenge,
        XAuthentication authentication,
        XConsentDesk consent,
        XTokenDesk tokenDesk,
        XReadingDesk reading,
        XMediaDesk mediaDesk,
        XPostDesk postDesk,
        XMessageDesk messageDesk,
        XWebhookDesk webhookDesk,
        XSubscriptionDesk subscriptionDesk,
        XReplayDesk replayDesk,
        XListener listener) {

    static XWorld of(XSettings settings, OutsideBook book, Mail mail, Archive archive) {
        var clock = settings.clock();
        var ids = new XSnowflakes(clock);
        var tokens = new XTokens(settings.accounts(), clock);
        var posts = new XPosts(clock);
        var messages = new XMessages(clock);
        var media = new XMediaDesk(ids);
        var credit = new XCredit(settings.credit(), clock);
        var subscriptions = new XSubscriptions();
        var events = new XEvents(settings, subscriptions, credit, mail);
        var challenge = new XChallenge(settings.app().consumerSecret());
        var consent = new XConsentDesk(settings);
        var webhookDesk = new XWebhookDesk(subscriptions, ids, challenge, clock);
        return new XWorld(
                tokens,
                posts,
                subscriptions,
                events,
                credit,
                new XAllowances(settings.limitFactor(), clock),
                challenge,
                new XAuthentication(settings, tokens),
                consent,
                new XTokenDesk(settings.app(), tokens, consent),
                new XReadingDesk(new XProfiles(settings.accounts()), posts, messages, credit),
                media,
                new XPostDesk(posts, media, ids, events, credit, book, clock),
                new XMessageDesk(messages, media, ids, events, credit, book, clock),
                webhookDesk,
                new XSubscriptionDesk(settings, subscriptions, webhookDesk, tokens, ids),
                new XReplayDesk(settings, webhookDesk, subscriptions, ids, events, archive, mail),
                new XListener(posts, messages));
    }
}
