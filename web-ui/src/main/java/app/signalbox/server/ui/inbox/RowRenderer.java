package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.Initials;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Draws a row of the inbox in the browser: network, who, age, first words, intent, score. */
final class RowRenderer {

    /** All values are text to the template engine: nothing that people write can become markup. */
    private static final String TEMPLATE = """
            <div class="row ${item.edge} ${item.mood} ${item.picked}">
              <span class="glyph i-net-${item.channel}" role="img" aria-label="${item.network}" title="${item.network}"></span>
              <span class="row-who" dir="auto">${item.who}</span>
              <span class="row-brand">${item.brand}</span>
              <sb-age class="row-age" at="${item.at}"></sb-age>
              <span class="row-second">
                <span class="row-words" dir="auto">${item.words}</span>
                <span class="row-marks">
                  <span class="row-company" title="${item.company}" role="img" aria-label="${item.company}"></span>
                  <span class="row-mention" title="${item.mention}" role="img" aria-label="${item.mention}"></span>
                  <span class="row-clock" ?hidden="${!item.since}"><span class="glyph i-clock" aria-hidden="true"></span><sb-age at="${item.since}" why="${item.why}"></sb-age></span>
                  <span class="row-labels">${item.labels}</span>
                  <span class="row-status">${item.status}</span>
                  <span class="chip intent-${item.intent}"><span class="glyph i-intent-${item.intent}"></span>${item.intentWord}</span>
                  <span class="score" title="${item.scoreSays}">${item.score}</span>
                  <span class="row-assignee" title="${item.assignee}">${item.initials}</span>
                </span>
              </span>
            </div>
            """;

    private static final int PROMISING = 50;

    private RowRenderer() {}

    static LitRenderer<ConversationSummary> of(
            Supplier<Brands> brands,
            Supplier<InboxPlace> place,
            Function<UUID, String> company,
            Predicate<UUID> mentions,
            Selection selection) {
        return LitRenderer.<ConversationSummary>of(TEMPLATE)
                .withProperty(
                        "edge", row -> place.get().isAcross() ? brands.get().colour(row.tenant()) : "")
                .withProperty(
                        "brand", row -> place.get().isAcross() ? brands.get().name(row.tenant()) : "")
                .withProperty("mood", row -> place.get().shows(row) ? "" : "row-gone")
                .withProperty("channel", row -> row.channel().value())
                .withProperty("network", row -> Words.of(row.channel(), row.kind()))
                .withProperty("who", row -> Words.person(row.contactName(), row.channel()))
                .withProperty("at", row -> row.lastMessageAt().toString())
                .withProperty("since", RowRenderer::since)
                .withProperty("why", row -> Due.of(row, ViewerZone.get()).orElse(""))
                .withProperty("words", RowRenderer::words)
                .withProperty("company", row -> company.apply(row.id()))
                .withProperty("mention", row -> mentions.test(row.id()) ? Phrase.of("A note mentions you") : "")
                .withProperty("status", row -> status(row, place.get()))
                .withProperty(
                        "intent",
                        row -> row.intent() == null ? "none" : row.intent().value())
                .withProperty("intentWord", row -> intentWord(row.intent()))
                .withProperty("score", RowRenderer::score)
                .withProperty("scoreSays", row -> Phrase.of("Lead score"))
                .withProperty("picked", row -> selection.has(row) ? "row-picked" : "")
                .withProperty("labels", RowRenderer::labels)
                .withProperty(
                        "assignee",
                        row -> row.assigneeName() == null ? "" : Phrase.of("{0} is on it", row.assigneeName()))
                .withProperty("initials", row -> row.assigneeName() == null ? "" : Initials.of(row.assigneeName()));
    }

    /** A score says something where there is a lead to win. */
    private static String score(ConversationSummary row) {
        Integer score = row.leadScore();
        return score == null || (row.intent() != Intent.LEAD && score < PROMISING) ? "" : score.toString();
    }

    private static String since(ConversationSummary row) {
        return row.waitingSince() == null ? "" : row.waitingSince().toString();
    }

    private static String labels(ConversationSummary row) {
        String all = String.join(", ", row.labels());
        return switch (row.priority()) {
            case LOW, NORMAL -> all;
            case HIGH, URGENT -> (ActWords.of(row.priority()) + " " + all).strip();
        };
    }

    private static String words(ConversationSummary row) {
        if (row.lastMessageText() != null) {
            return row.lastMessageText();
        }
        return row.lastAttachment() == null ? Phrase.of("No text") : AttachmentWords.of(row.lastAttachment());
    }

    private static String status(ConversationSummary row, InboxPlace place) {
        return place.queue().status() == row.status() ? "" : Words.of(row.status());
    }

    private static String intentWord(@org.jspecify.annotations.Nullable Intent intent) {
        return intent == null ? "" : Phrase.within(Words.of(intent));
    }
}
