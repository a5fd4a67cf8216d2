package app.signalbox.server.ui.tenants;

import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.server.inbox.desk.Labels;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;

/** The words by which a brand's conversations are sorted. */
class LabelsPanel extends SettingsCard {

    private static final Map<String, Phrase> COLOURS = Map.of(
            "grey", Phrase.later("Grey"),
            "blue", Phrase.later("Blue"),
            "green", Phrase.later("Green"),
            "amber", Phrase.later("Amber"),
            "red", Phrase.later("Red"),
            "violet", Phrase.later("Violet"));

    private final String tenant;
    private final transient CrewDesk desk;
    private final Runnable changed;

    LabelsPanel(String tenant, CrewDesk desk, Runnable changed) {
        super(Phrase.of("Labels"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        List<LabelView> labels = desk.labels(tenant);
        if (labels.isEmpty()) {
            add(new Span(Phrase.of("None yet. Conversations are sorted by them in the inbox, with l.")));
        } else {
            add(grid(labels));
        }
        action(Phrase.of("Add a label"), this::make);
    }

    private Grid<LabelView> grid(List<LabelView> labels) {
        Grid<LabelView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Labels"));
        grid.addComponentColumn(LabelsPanel::mark).setHeader(Phrase.of("Label")).setFlexGrow(2);
        grid.addColumn(LabelView::conversations).setHeader(Phrase.of("Conversations"));
        grid.addComponentColumn(this::verbs).setWidth("200px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(labels);
        return grid;
    }

    private static Component mark(LabelView label) {
        Span mark = new Span(label.name());
        mark.addClassNames("label-mark", "label-" + label.colour());
        return mark;
    }

    private Component verbs(LabelView label) {
        Div verbs =
                new Div(verb(Phrase.of("Change"), () -> change(label)), verb(Phrase.of("Remove"), () -> remove(label)));
        verbs.addClassName("row-verbs");
        return verbs;
    }

    private void make() {
        TextField name = new TextField(Phrase.of("Name"));
        Select<String> colour = colours("grey");
        new FormDialog(
                        Phrase.of("Add a label"),
                        Phrase.of("Add"),
                        () -> {
                            desk.addLabel(tenant, new WriteLabel(name.getValue(), colour.getValue()));
                            changed.run();
                        },
                        name,
                        colour)
                .open();
    }

    private void change(LabelView label) {
        TextField name = new TextField(Phrase.of("Name"), label.name(), "");
        Select<String> colour = colours(label.colour());
        new FormDialog(
                        Phrase.of("Change {0}", label.name()),
                        Phrase.of("Save"),
                        () -> {
                            desk.changeLabel(tenant, label.id(), new WriteLabel(name.getValue(), colour.getValue()));
                            changed.run();
                        },
                        name,
                        colour)
                .open();
    }

    private void remove(LabelView label) {
        new FormDialog(
                        Phrase.of("Remove {0}?", label.name()),
                        Phrase.of("Remove"),
                        () -> {
                            desk.removeLabel(tenant, label.id());
                            changed.run();
                            Notice.done(Phrase.of("{0} is gone.", label.name())).show();
                        },
                        new Span(Phrase.count(
                                label.conversations(),
                                "{0} conversation bears it and loses it.",
                                "{0} conversations bear it and lose it.")))
                .open();
    }

    private static Select<String> colours(String chosen) {
        Select<String> colour = new Select<>();
        colour.setLabel(Phrase.of("Colour"));
        colour.setItems(Labels.COLOURS);
        colour.setItemLabelGenerator(
                one -> COLOURS.getOrDefault(one, Phrase.later("Grey")).text());
        colour.setValue(chosen);
        return colour;
    }
}
