package app.signalbox.server.ui.operations;

import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** What did not go out, each with why; the chosen row is tried again by {@code r} and dismissed by {@code x}. */
class DeadLetterPanel extends Section {

    private final transient Brands brands;
    private final transient Workplace workplace;
    private final transient OperationsDesk desk;
    private final Runnable changed;
    private final Grid<DeadLetter> grid = new Grid<>();

    DeadLetterPanel(
            List<DeadLetter> letters, Brands brands, Workplace workplace, OperationsDesk desk, Runnable changed) {
        this.brands = brands;
        this.workplace = workplace;
        this.desk = desk;
        this.changed = changed;
        addClassName("card");
        Span note = new Span(letters.isEmpty() ? "" : Phrase.of("r tries the chosen one again, x dismisses it"));
        note.addClassName("quiet");
        add(new Header(new H2(Phrase.of("Answers that did not go out")), note));
        add(
                letters.isEmpty()
                        ? new EmptyState(
                                "check",
                                Phrase.of("Nothing is stuck"),
                                Phrase.of("Every answer went out or is on its way."))
                        : filled(letters));
    }

    /** Whether a row is chosen, under which the list must not move. */
    boolean isChosenFrom() {
        return !grid.getSelectedItems().isEmpty();
    }

    private Grid<DeadLetter> filled(List<DeadLetter> letters) {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Answers that did not go out"));
        grid.addComponentColumn(letter -> new Age(letter.entry().createdAt()))
                .setHeader(Phrase.of("Written"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(letter -> brands.name(letter.brand())).setHeader(Phrase.of("Brand"));
        grid.addColumn(letter -> letter.entry().channel().displayName()).setHeader(Phrase.of("Channel"));
        grid.addColumn(letter ->
                        letter.entry().state() == OutboxState.FAILED ? Phrase.of("Failed") : Phrase.of("Nobody knows"))
                .setHeader(Phrase.of("State"));
        grid.addColumn(letter -> Phrase.said(letter.entry().reason()))
                .setHeader(Phrase.of("Why"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::verbs).setWidth("210px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(letters);
        Shortcuts.addShortcutListener(this, () -> chosen(this::retry), Key.KEY_R)
                .listenOn(grid);
        Shortcuts.addShortcutListener(this, () -> chosen(this::dismiss), Key.KEY_X)
                .listenOn(grid);
        return grid;
    }

    private void chosen(Consumer<DeadLetter> verb) {
        grid.getSelectionModel().getFirstSelectedItem().filter(this::mayAnswer).ifPresent(verb);
    }

    private Component verbs(DeadLetter letter) {
        Div verbs = new Div(
                small(Phrase.of("Try again"), () -> retry(letter)), small(Phrase.of("Dismiss"), () -> dismiss(letter)));
        verbs.addClassName("row-verbs");
        verbs.setVisible(mayAnswer(letter));
        return verbs;
    }

    private boolean mayAnswer(DeadLetter letter) {
        return workplace.may(Permission.ANSWER, letter.brand());
    }

    private void retry(DeadLetter letter) {
        desk.retry(letter.brand(), letter.entry().id());
        changed.run();
        Notice.done(Phrase.of("It is on its way once more.")).show();
    }

    private void dismiss(DeadLetter letter) {
        desk.dismiss(letter.brand(), letter.entry().id());
        changed.run();
        Notice.done(Phrase.of("Dismissed. It stays with its conversation."))
                .with(Phrase.of("Try again instead"), () -> retry(letter))
                .show();
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
