package app.signalbox.server.inbox;

import app.signalbox.server.intake.KnownMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which messages are in the inbox already. */
@Component
class KnownPosts implements KnownMessages {

    private final Messages messages;

    KnownPosts(Messages messages) {
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> known(UUID channelAccountId, Collection<String> providerMessageIds) {
        Map<UUID, String> byId = new HashMap<>();
        providerMessageIds.forEach(id -> byId.put(Post.messageId(channelAccountId, id), id));
        return messages.find(byId.keySet()).entrySet().stream()
                .filter(found -> !found.getValue().copy().contentPending())
                .map(found -> byId.get(found.getKey()))
                .collect(Collectors.toSet());
    }
}
