package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.NoteApi;
import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.desk.WriteNote;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController implements NoteApi {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<NoteView> list(String slug, UUID id) {
        return notes.list(id);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public NoteView write(String slug, UUID id, WriteNote note) {
        return notes.write(id, note);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(String slug, UUID id) {
        notes.delete(id);
    }

    @Override
    public List<NoteView> mentions(String slug) {
        return notes.mentions();
    }
}
