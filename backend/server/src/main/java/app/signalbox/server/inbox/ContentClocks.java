package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.policy.Content;
import app.signalbox.server.policy.PlatformRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when networks let what people outside do and write be kept, counted from when it was received. */
@Component
class ContentClocks {

    private final PlatformRules rules;

    ContentClocks(PlatformRules rules) {
        this.rules = rules;
    }

    /** Null where no clock runs; our own words have none. */
    @Nullable
    Instant expiryOf(Post post) {
        return post.isInbound() ? expiry(post.event().source().channel(), post.receivedAt()) : null;
    }

    /** Null where no clock runs. */
    @Nullable
    Instant expiry(Channel channel, Instant receivedAt) {
        return rules.keep(channel, Content.SOCIAL_ACTIVITY)
                .map(keep -> Moment.exact(receivedAt).plus(keep))
                .orElse(null);
    }
}
