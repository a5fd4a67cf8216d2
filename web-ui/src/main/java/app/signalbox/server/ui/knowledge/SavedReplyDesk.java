package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import java.util.List;
import java.util.UUID;

/** What the view of saved replies asks of the server. */
interface SavedReplyDesk {

    /** A brand's saved replies, by shortcut. */
    List<SavedReplyView> replies(String brand);

    /** Adds one. */
    void add(String brand, WriteSavedReply reply);

    /** Writes one anew. */
    void change(String brand, UUID id, WriteSavedReply reply);

    /** Takes one away. */
    void remove(String brand, UUID id);
}
