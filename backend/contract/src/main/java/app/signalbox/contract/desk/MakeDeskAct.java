package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does something to conversations.
 *
 * @param value see {@link DeskVerb}
 * @param conversationIds 1 to 50,000; each is done once
 */
public record MakeDeskAct(
        @Nullable DeskVerb verb,
        @Nullable String value,
        List<UUID> conversationIds) {

    public MakeDeskAct {
        conversationIds = conversationIds == null ? List.of() : List.copyOf(conversationIds);
    }
}
