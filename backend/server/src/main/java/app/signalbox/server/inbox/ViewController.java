package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.contract.inbox.ViewApi;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewController implements ViewApi {

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<SavedView> list() {
        return views.list();
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public SavedView save(SaveView view) {
        return views.save(view);
    }

    @Override
    public SavedView change(UUID id, SaveView view) {
        return views.change(id, view);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(UUID id) {
        views.remove(id);
    }
}
