package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.kernel.NamedId;
import java.util.UUID;

/** A thread as an event names it. */
record SeenThread(UUID threadId, UUID channelAccountId, Channel channel, ThreadRef ref) {

    static SeenThread of(ArrivedEvent arrived, ThreadRef ref) {
        return new SeenThread(
                idOf(arrived.channelAccountId(), ref),
                arrived.channelAccountId(),
                arrived.event().source().channel(),
                ref);
    }

    static UUID idOf(UUID channelAccountId, ThreadRef ref) {
        return NamedId.of(channelAccountId, "thread", ref.kind().value(), ref.key());
    }
}
