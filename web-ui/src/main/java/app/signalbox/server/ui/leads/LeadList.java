package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadView;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.stream.Collectors;

/** Leads under each other, best score first. */
class LeadList extends Grid<LeadView> {

    private static final String SCORE = """
            <div class="lead-score"><b>${item.score}</b><span>${item.interval}</span>
            <div class="meter"><div class="meter-span" style="left:${item.low}%;width:${item.width}%"></div>
            <div class="meter-point" style="left:${item.score}%"></div></div></div>
            """;

    LeadList(List<LeadView> rows, LeadVerbs verbs) {
        addClassName("lead-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setAriaLabel(Phrase.of("Leads"));
        addColumn(score()).setHeader(Phrase.of("Score")).setWidth("170px").setFlexGrow(0);
        addColumn(person()).setHeader(Phrase.of("Who")).setFlexGrow(1);
        addColumn(lead -> lead.reasons().stream().map(Phrase::said).collect(Collectors.joining(" · ")))
                .setHeader(Phrase.of("Why"))
                .setFlexGrow(3);
        addColumn(LeadWords::standing)
                .setHeader(Phrase.of("Stage"))
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(lead -> Phrase.said(lead.nextStep().sentence()))
                .setHeader(Phrase.of("Next"))
                .setFlexGrow(2);
        addColumn(LitRenderer.<LeadView>of("<sb-age at=${item.at}></sb-age>")
                        .withProperty("at", lead -> lead.scoredAt().toString()))
                .setHeader(Phrase.of("Scored"))
                .setWidth("110px")
                .setFlexGrow(0);
        Stacked.whereNarrow(this);
        setItems(rows);
        addItemClickListener(event -> verbs.open(event.getItem().id()));
    }

    private static LitRenderer<LeadView> score() {
        return LitRenderer.<LeadView>of(SCORE)
                .withProperty("score", LeadView::score)
                .withProperty("low", LeadView::scoreLow)
                .withProperty("width", lead -> Math.max(1, lead.scoreHigh() - lead.scoreLow()))
                .withProperty("interval", lead -> Phrase.of("{0} to {1}", lead.scoreLow(), lead.scoreHigh()));
    }

    private static LitRenderer<LeadView> person() {
        return LitRenderer.<LeadView>of("""
                        <span class="glyph i-net-${item.channel}" role="img" aria-label="${item.network}"></span>
                        <span dir="auto">${item.who}</span>
                        """)
                .withProperty("channel", lead -> lead.channel().value())
                .withProperty("network", lead -> lead.channel().displayName())
                .withProperty("who", lead -> Words.person(lead.contactName(), lead.channel()));
    }
}
