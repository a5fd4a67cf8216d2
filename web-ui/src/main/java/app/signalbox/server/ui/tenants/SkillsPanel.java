package app.signalbox.server.ui.tenants;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who takes which conversations when they are given out by rule. */
class SkillsPanel extends SettingsCard {

    private final String tenant;
    private final transient CrewDesk desk;
    private final Runnable changed;

    SkillsPanel(String tenant, CrewDesk desk, Runnable changed) {
        super(Phrase.of("Who takes what"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        addClassName("wide");
        List<ColleagueView> colleagues = desk.colleagues(tenant);
        add(colleagues.isEmpty() ? new Span(Phrase.of("Nobody may answer for this brand yet.")) : grid(colleagues));
    }

    private Grid<ColleagueView> grid(List<ColleagueView> colleagues) {
        Grid<ColleagueView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Who takes what"));
        grid.addColumn(ColleagueView::name).setHeader(Phrase.of("Name"));
        grid.addColumn(one -> listed(one.languages(), SkillsPanel::language, Phrase.of("Every language")))
                .setHeader(Phrase.of("Answers in"));
        grid.addColumn(one -> listed(one.skills(), Words::of, Phrase.of("Everything")))
                .setHeader(Phrase.of("Takes"));
        grid.addColumn(ColleagueView::load).setHeader(Phrase.of("Has now"));
        grid.addComponentColumn(one -> verb(Phrase.of("Change"), () -> change(one)))
                .setWidth("120px")
                .setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(colleagues);
        return grid;
    }

    private void change(ColleagueView colleague) {
        MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(Phrase.of("Answers in"));
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(SkillsPanel::language))
                .toList());
        languages.setItemLabelGenerator(SkillsPanel::language);
        languages.setHelperText(Phrase.of("Empty for every language"));
        languages.select(colleague.languages());
        MultiSelectComboBox<Intent> skills = new MultiSelectComboBox<>(Phrase.of("Takes"));
        skills.setItems(Intent.values());
        skills.setItemLabelGenerator(Words::of);
        skills.setHelperText(Phrase.of("Empty for everything"));
        skills.select(colleague.skills());
        new FormDialog(
                        Phrase.of("What {0} takes", colleague.name()),
                        Phrase.of("Save"),
                        () -> {
                            desk.setSkills(
                                    tenant,
                                    colleague.id(),
                                    new SetSkills(
                                            List.copyOf(languages.getSelectedItems()),
                                            List.copyOf(skills.getSelectedItems())));
                            changed.run();
                        },
                        languages,
                        skills)
                .open();
    }

    private static <T> String listed(Collection<T> some, Function<T, String> word, String all) {
        return some.isEmpty() ? all : some.stream().map(word).sorted().collect(Collectors.joining(", "));
    }

    private static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Phrase.locale());
    }
}
