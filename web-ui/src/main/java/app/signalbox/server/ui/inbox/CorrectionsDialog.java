package app.signalbox.server.ui.inbox;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All corrections of a brand, each with who made it and a way to take it back. */
class CorrectionsDialog extends Dialog {

    private static final int PAGE = 50;

    private final transient Source source;
    private final transient Consumer<CorrectionView> withdraw;
    private final Grid<CorrectionView> grid = new Grid<>();
    private final transient List<CorrectionView> rows = new ArrayList<>();
    private final Button more = new Button(Phrase.of("Show more"), event -> next());
    private transient @Nullable String cursor;

    /** Gives the page behind a cursor. */
    @FunctionalInterface
    interface Source {
        Page<CorrectionView> page(@Nullable String cursor, int limit);
    }

    CorrectionsDialog(Source source, Consumer<CorrectionView> withdraw) {
        this.source = source;
        this.withdraw = withdraw;
        setHeaderTitle(Phrase.of("Corrections"));
        setWidth("min(960px, 94vw)");
        Paragraph what =
                new Paragraph(Phrase.of("The AI reads messages like these the same way, for this brand only."));
        what.addClassName("dialog-text");
        columns();
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(what, grid, more);
        getFooter().add(new Button(Phrase.of("Close"), event -> close()));
        restart();
    }

    private void columns() {
        grid.setAriaLabel(Phrase.of("Corrections"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(row -> new Age(row.correctedAt()))
                .setHeader(Phrase.of("Made"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(row -> Objects.requireNonNullElse(row.text(), ""))
                .setHeader(Phrase.of("Message"))
                .setFlexGrow(3);
        grid.addColumn(CorrectionsDialog::said)
                .setHeader(Phrase.of("Correction"))
                .setFlexGrow(2);
        grid.addColumn(row -> Objects.requireNonNullElse(row.correctedByName(), Phrase.of("A machine")))
                .setHeader(Phrase.of("By"));
        grid.addComponentColumn(this::state)
                .setHeader(Phrase.of("State"))
                .setWidth("170px")
                .setFlexGrow(0);
        Stacked.whereNarrow(grid);
    }

    private static String said(CorrectionView row) {
        return Words.of(row.aspect()) + ": " + Words.value(row.aspect(), row.formerValue()) + " → "
                + Words.value(row.aspect(), row.value());
    }

    private Component state(CorrectionView row) {
        if (row.stands()) {
            Button button = new Button(Phrase.of("Withdraw"), event -> {
                withdraw.accept(row);
                restart();
            });
            button.addThemeVariants(ButtonVariant.SMALL);
            return button;
        }
        Span withdrawn = new Span(Phrase.of(
                "Withdrawn by {0}", Objects.requireNonNullElse(row.withdrawnByName(), Phrase.of("a machine"))));
        withdrawn.addClassName("quiet");
        return withdrawn;
    }

    private void restart() {
        rows.clear();
        cursor = null;
        next();
    }

    private void next() {
        Page<CorrectionView> page = source.page(cursor, PAGE);
        rows.addAll(page.items());
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
        grid.setItems(List.copyOf(rows));
        grid.setEmptyStateComponent(new EmptyState(
                "ai",
                Phrase.of("Nothing corrected yet"),
                Phrase.of("Click an intent, an urgency or a score beside a conversation.")));
    }
}
