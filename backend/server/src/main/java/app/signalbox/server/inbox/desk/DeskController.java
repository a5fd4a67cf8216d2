package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskApi;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeskController implements DeskApi {

    private final DeskActs acts;

    DeskController(DeskActs acts) {
        this.acts = acts;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DeskActView make(String slug, MakeDeskAct act) {
        return acts.make(act);
    }

    @Override
    public DeskActView get(String slug, UUID id) {
        return acts.get(id);
    }

    @Override
    public Page<DeskItem> items(String slug, UUID id, @Nullable String cursor, @Nullable Integer limit) {
        return acts.items(id, cursor, PageLimit.of(limit).rows());
    }

    @Override
    public DeskActView undo(String slug, UUID id) {
        return acts.undo(id);
    }

    @Override
    public List<HistoryEntry> history(String slug, UUID id) {
        return acts.history(id);
    }

    @Override
    public List<ColleagueView> colleagues(String slug) {
        return acts.colleagues();
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void setSkills(String slug, UUID id, SetSkills skills) {
        acts.setSkills(id, skills);
    }
}
