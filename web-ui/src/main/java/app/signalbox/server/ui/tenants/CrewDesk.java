package app.signalbox.server.ui.tenants;

import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.desk.WriteLabel;
import java.util.List;
import java.util.UUID;

/** How those who answer for one tenant have arranged their work; what is refused comes as a {@code DomainException}. */
interface CrewDesk {

    List<LabelView> labels(String tenant);

    void addLabel(String tenant, WriteLabel label);

    void changeLabel(String tenant, UUID label, WriteLabel as);

    void removeLabel(String tenant, UUID label);

    /** Those who may answer, with what they take. */
    List<ColleagueView> colleagues(String tenant);

    void setSkills(String tenant, UUID operator, SetSkills skills);

    /** Whose messages go to spam at once. */
    List<BlockedPerson> blocked(String tenant);

    void unblock(String tenant, UUID identity);

    /** Takes over labels and saved replies that the other doesn't have by name. */
    void copyWords(String from, String to);
}
