package app.signalbox.server.inbox.presence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a conversation.
 *
 * @param operatorId absent for the AI
 */
public record Attendant(@Nullable UUID operatorId, String name, Activity activity) {

    private static final String AI = "The AI";

    /** An operator who has the conversation open. */
    public static Attendant viewing(UUID operatorId, String name) {
        return new Attendant(operatorId, name, Activity.VIEWING);
    }

    /** The AI, at work on an answer. */
    public static Attendant drafting() {
        return new Attendant(null, AI, Activity.DRAFTING);
    }

    Attendant writing() {
        return new Attendant(operatorId, name, Activity.WRITING);
    }
}
