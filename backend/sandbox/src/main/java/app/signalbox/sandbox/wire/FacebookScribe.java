package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import java.util.random.RandomGenerator;

/** Writes for Facebook pages: Messenger items and page changes. */
final class FacebookScribe implements Scribe {

    private final MessagingScribe messaging;
    private final FeedScribe feed;
    private final PageScribe page;

    FacebookScribe(Ids ids, RandomGenerator random) {
        this.messaging = new MessagingScribe(ids, random);
        this.feed = new FeedScribe(ids, random);
        this.page = new PageScribe(ids);
    }

    @Override
    public Atom write(Beat beat) {
        return switch (beat.conversation().surface()) {
            case DIRECT -> messaging.write(beat);
            case COMMENT, LIVE_COMMENT -> comment(beat);
            case MENTION -> page.mention(beat);
            case REVIEW -> page.rating(beat);
        };
    }

    private Atom comment(Beat beat) {
        return beat.act() == Act.LEAD_FORM ? page.leadForm(beat) : feed.write(beat);
    }
}
