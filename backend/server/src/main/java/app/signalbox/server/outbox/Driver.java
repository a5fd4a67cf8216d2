package app.signalbox.server.outbox;

import app.signalbox.contract.outbox.ReplyOptions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a conversation in hand.
 *
 * @param until after this it is nobody
 */
record Driver(
        Kind kind, @Nullable UUID operatorId, @Nullable String operatorName, Instant until) {

    enum Kind {
        HUMAN,
        AI,
        NOBODY
    }

    static Driver nobody() {
        return new Driver(Kind.NOBODY, null, null, Instant.EPOCH);
    }

    Kind at(Instant now) {
        return now.isBefore(until) ? kind : Kind.NOBODY;
    }

    ReplyOptions.@Nullable Driver view(Instant now) {
        return switch (at(now)) {
            case HUMAN -> new ReplyOptions.Driver(ReplyOptions.Driver.Kind.HUMAN, operatorName);
            case AI -> new ReplyOptions.Driver(ReplyOptions.Driver.Kind.AI, null);
            case NOBODY -> null;
        };
    }
}
