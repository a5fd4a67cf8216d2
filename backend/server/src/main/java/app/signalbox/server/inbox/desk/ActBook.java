package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written of acts and of who does them. */
@Service
class ActBook {

    private final ActRows acts;
    private final SkillRows skills;

    ActBook(ActRows acts, SkillRows skills) {
        this.acts = acts;
        this.skills = skills;
    }

    @Transactional(readOnly = true)
    DeskActView view(UUID id) {
        return acts.find(id).map(acts::view).orElseThrow(() -> new UnknownDeskActException(id));
    }

    @Transactional(readOnly = true)
    Map<Integer, DeskItem> page(UUID id, int after, int limit) {
        Act act = acts.find(id).orElseThrow(() -> new UnknownDeskActException(id));
        return acts.page(act.id(), after, limit);
    }

    @Transactional(readOnly = true)
    List<HistoryEntry> history(UUID conversation) {
        return acts.history(conversation);
    }

    @Transactional(readOnly = true)
    List<ColleagueView> colleagues(List<TenantOperator> operators) {
        return skills.colleagues(operators);
    }

    @Transactional
    void setSkills(UUID operator, SetSkills taken) {
        skills.put(operator, taken.languages(), taken.skills());
    }
}
