package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes addresses of pages and says of each what came of it; those that were refused stay to be corrected. */
class PagesDialog extends Dialog {

    private final transient Function<List<String>, List<ImportedItem>> importing;
    private final transient Runnable whenKept;
    private final TextArea addresses = new TextArea(Phrase.of("Addresses, one on each line"));
    private final Paragraph refusal = new Paragraph();
    private final ImportResults results = new ImportResults();

    PagesDialog(Function<List<String>, List<ImportedItem>> importing, Runnable whenKept) {
        this.importing = importing;
        this.whenKept = whenKept;
        setHeaderTitle(Phrase.of("Import pages"));
        setWidth("min(640px, 94vw)");
        addresses.setWidthFull();
        addresses.setMinHeight("140px");
        addresses.setHelperText(
                Phrase.of("Public pages only, at most 50 at a time. A page that was imported before is replaced."));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(addresses, refusal, results);
        Button go = new Button(Phrase.of("Import pages"), event -> run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> go.setEnabled(true));
        getFooter().add(new Button(Phrase.of("Close"), event -> close()), go);
    }

    private void run() {
        results.clear();
        refusal.setVisible(false);
        try {
            show(importing.apply(addresses.getValue().lines().toList()));
        } catch (DomainException refused) {
            refusal.setText(Phrase.said(refused.getMessage()));
            refusal.setVisible(true);
        }
    }

    private void show(List<ImportedItem> items) {
        items.forEach(results::add);
        addresses.setValue(items.stream()
                .filter(item -> item.outcome() == ImportOutcome.REFUSED)
                .map(ImportedItem::source)
                .collect(Collectors.joining("\n")));
        if (items.stream().anyMatch(item -> item.article() != null)) {
            whenKept.run();
        }
    }
}
