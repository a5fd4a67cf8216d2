package app.signalbox.server.inbox.desk;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes speak of what was said: with its last words go the notes of a conversation. */
@Component
@Order(150)
class NoteErasure implements ErasableData {

    private final NoteRows notes;

    NoteErasure(NoteRows notes) {
        this.notes = notes;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        notes.deleteWhereNothingIsSaid(
                messages.stream().map(ErasableMessage::conversationId).collect(Collectors.toSet()));
    }
}
