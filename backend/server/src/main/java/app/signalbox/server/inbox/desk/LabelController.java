package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.LabelApi;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.WriteLabel;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelController implements LabelApi {

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @Override
    public List<LabelView> list(String slug) {
        return labels.list();
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public LabelView add(String slug, WriteLabel label) {
        return labels.add(label);
    }

    @Override
    public LabelView change(String slug, UUID id, WriteLabel label) {
        return labels.change(id, label);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(String slug, UUID id) {
        labels.remove(id);
    }
}
