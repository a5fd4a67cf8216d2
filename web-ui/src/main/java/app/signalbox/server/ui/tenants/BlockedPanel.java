package app.signalbox.server.ui.tenants;

import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;

/** Whose messages go to spam at once. */
class BlockedPanel extends SettingsCard {

    private final String tenant;
    private final transient CrewDesk desk;
    private final Runnable changed;

    BlockedPanel(String tenant, CrewDesk desk, Runnable changed) {
        super(Phrase.of("Blocked people"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        List<BlockedPerson> people = desk.blocked(tenant);
        if (people.isEmpty()) {
            add(new Span(Phrase.of("Nobody is blocked. People are blocked from a conversation of theirs.")));
        } else {
            addClassName("wide");
            add(grid(people));
        }
    }

    private Grid<BlockedPerson> grid(List<BlockedPerson> people) {
        Grid<BlockedPerson> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(people.size() <= 20);
        grid.setAriaLabel(Phrase.of("Blocked people"));
        grid.addColumn(BlockedPerson::name).setHeader(Phrase.of("Name"));
        grid.addColumn(one -> one.channel() == null ? "" : one.channel().displayName())
                .setHeader(Phrase.of("Network"));
        grid.addColumn(one -> Objects.requireNonNullElse(one.blockedByName(), ""))
                .setHeader(Phrase.of("Blocked by"));
        grid.addComponentColumn(one -> new Age(one.blockedAt())).setHeader(Phrase.of("When"));
        grid.addComponentColumn(one -> verb(Phrase.of("Unblock"), () -> unblock(one)))
                .setWidth("140px")
                .setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(people);
        return grid;
    }

    private void unblock(BlockedPerson person) {
        desk.unblock(tenant, person.identityId());
        changed.run();
        Notice.done(Phrase.of("The next messages of {0} come in again.", person.name()))
                .show();
    }
}
