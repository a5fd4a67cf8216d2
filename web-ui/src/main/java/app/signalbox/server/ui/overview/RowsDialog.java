package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.OverviewFigures;
import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.server.ui.Amounts;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows behind a tile: what it is made of, and each brand's part. */
class RowsDialog extends Dialog {

    /** @param link where the single ones are listed, empty where the operator's role does not list them */
    RowsDialog(Measure measure, OverviewReport report, Optional<Anchor> link) {
        setHeaderTitle(measure.label());
        setWidth("min(720px, 94vw)");
        List<List<String>> parts = parts(measure, report);
        if (!parts.isEmpty()) {
            add(new FigureTable(
                    Phrase.of("{0} by part", measure.label()),
                    List.of(Phrase.of("Of which"), Phrase.of("Now"), Phrase.of("Before")),
                    parts));
        }
        Paragraph brands = new Paragraph(Phrase.of("By brand"));
        brands.addClassName("dialog-text");
        add(
                brands,
                new FigureTable(
                        Phrase.of("{0} by brand", measure.label()),
                        List.of(
                                Phrase.of("Brand"),
                                Phrase.of("Now"),
                                Phrase.of("Before"),
                                Phrase.in("figures", "Change")),
                        rows(measure, report)));
        link.ifPresent(getFooter()::add);
        getFooter().add(new Button(Phrase.of("Close"), event -> close()));
    }

    private static List<List<String>> rows(Measure measure, OverviewReport report) {
        return report.tenants().stream()
                .map(tenant -> List.of(
                        tenant.name(),
                        measure.text(tenant.figures()),
                        measure.text(tenant.before()),
                        Figures.change(measure.value(tenant.figures()), measure.value(tenant.before()))))
                .toList();
    }

    private static List<List<String>> parts(Measure measure, OverviewReport report) {
        OverviewFigures now = report.figures();
        OverviewFigures before = report.before();
        return switch (measure) {
            case CONVERSATIONS, WON_VALUE -> List.of();
            case FIRST_RESPONSE ->
                List.of(
                        row(
                                Phrase.of("Conversations answered"),
                                now.firstResponse().count(),
                                before.firstResponse().count()),
                        List.of(
                                Phrase.of("Nine of ten within"),
                                Figures.span(now.firstResponse().ninetiethSeconds()),
                                Figures.span(before.firstResponse().ninetiethSeconds())));
            case RESOLUTION ->
                List.of(
                        row(
                                Phrase.of("Conversations resolved"),
                                now.resolution().count(),
                                before.resolution().count()),
                        List.of(
                                Phrase.of("Nine of ten within"),
                                Figures.span(now.resolution().ninetiethSeconds()),
                                Figures.span(before.resolution().ninetiethSeconds())));
            case AI_SHARE ->
                List.of(
                        row(
                                Phrase.of("Answers by operators"),
                                now.answers().byOperators(),
                                before.answers().byOperators()),
                        row(
                                Phrase.of("Drafts accepted"),
                                now.answers().draftsAccepted(),
                                before.answers().draftsAccepted()),
                        row(
                                Phrase.of("Drafts edited"),
                                now.answers().draftsEdited(),
                                before.answers().draftsEdited()),
                        row(
                                Phrase.of("Drafts rejected"),
                                now.answers().draftsRejected(),
                                before.answers().draftsRejected()),
                        row(
                                Phrase.of("Answers by the AI alone"),
                                now.answers().byAi(),
                                before.answers().byAi()),
                        row(
                                Phrase.of("Answers by rules"),
                                now.answers().byAutomation(),
                                before.answers().byAutomation()));
            case LEADS ->
                List.of(
                        row(Phrase.of("Won"), now.leads().won(), before.leads().won()),
                        row(
                                Phrase.of("Lost"),
                                now.leads().lost(),
                                before.leads().lost()));
            case COST -> costs(now, before);
        };
    }

    private static List<List<String>> costs(OverviewFigures now, OverviewFigures before) {
        List<List<String>> rows = new ArrayList<>();
        now.costs().forEach(cost -> {
            var same = before.costs().stream()
                    .filter(other -> other.currency().equals(cost.currency()))
                    .findFirst();
            rows.add(List.of(
                    Phrase.of("Models"),
                    amount(cost.currency(), cost.modelMicros()),
                    amount(
                            cost.currency(),
                            same.map(other -> other.modelMicros()).orElse(0L))));
            rows.add(List.of(
                    Phrase.of("Platforms"),
                    amount(cost.currency(), cost.platformMicros()),
                    amount(
                            cost.currency(),
                            same.map(other -> other.platformMicros()).orElse(0L))));
        });
        return rows;
    }

    private static String amount(String currency, long micros) {
        return Amounts.of(currency, micros);
    }

    private static List<String> row(String name, long now, long before) {
        return List.of(name, Figures.count(now), Figures.count(before));
    }
}
