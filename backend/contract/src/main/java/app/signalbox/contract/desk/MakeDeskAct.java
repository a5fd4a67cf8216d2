package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does something to conversations: to those that are named, or to all that match.
 *
 * @param value see {@link DeskVerb}
 * @param conversationIds 1 to 50,000; each is done once
 * @param matching a search such as the list of conversations takes it, in place of ids; up to 100,000 that match when
 *     the act is made
 * @param except left out of what matches, up to 50,000
 */
public record MakeDeskAct(
        @Nullable DeskVerb verb,
        @Nullable String value,
        List<UUID> conversationIds,
        @Nullable String matching,
        List<UUID> except) {

    public MakeDeskAct {
        conversationIds = conversationIds == null ? List.of() : List.copyOf(conversationIds);
        except = except == null ? List.of() : List.copyOf(except);
    }

    public MakeDeskAct(@Nullable DeskVerb verb, @Nullable String value, List<UUID> conversationIds) {
        this(verb, value, conversationIds, null, List.of());
    }
}
