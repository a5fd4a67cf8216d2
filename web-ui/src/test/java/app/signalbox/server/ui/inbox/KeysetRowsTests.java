package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysetRowsTests {

    private final List<ConversationSummary> all = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final KeysetRows rows = new KeysetRows(this::page);

    @Test
    void readsOnlyThePagesThatAreLookedAt() {
        fill(1_000);
        rows.restart();

        List<ConversationSummary> seen =
                rows.fetch(new Query<>(40, 50, null, null, null)).toList();

        assertThat(seen).extracting(ConversationSummary::number).containsExactlyElementsOf(numbers(40, 90));
        assertThat(asked).containsExactly("start", "50");
    }

    @Test
    void readsAgainWhatItNoLongerKeeps() {
        fill(2_000);
        rows.restart();
        rows.fetch(new Query<>(1_900, 50, null, null, null)).toList();

        List<ConversationSummary> seen =
                rows.fetch(new Query<>(0, 50, null, null, null)).toList();

        assertThat(seen).extracting(ConversationSummary::number).containsExactlyElementsOf(numbers(0, 50));
    }

    @Test
    void countsOnPagesThatAreShorterThanAskedFor() {
        fill(120);
        KeysetRows uneven = new KeysetRows((cursor, limit) -> page(cursor, Math.min(limit, cursor == null ? 7 : 30)));
        uneven.restart();

        List<ConversationSummary> seen =
                uneven.fetch(new Query<>(0, 50, null, null, null)).toList();

        assertThat(seen).extracting(ConversationSummary::number).containsExactlyElementsOf(numbers(0, 50));
    }

    @Test
    void endsWhereTheListEnds() {
        fill(60);
        rows.restart();

        List<ConversationSummary> seen =
                rows.fetch(new Query<>(50, 50, null, null, null)).toList();

        assertThat(seen).hasSize(10);
        assertThat(rows.at(60)).isEmpty();
    }

    @Test
    void replacesARowInItsPlace() {
        fill(3);
        rows.restart();
        UUID id = all.get(1).id();

        rows.replace(FakeInboxDesk.row(id, "marrow", "Renamed Rita", ConversationStatus.OPEN, 1));

        assertThat(rows.at(1)).map(ConversationSummary::contactName).contains("Renamed Rita");
        assertThat(rows.indexOf(id)).isEqualTo(1);
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            ConversationSummary row =
                    FakeInboxDesk.row(new UUID(9, i), "marrow", "Person " + i, ConversationStatus.NEW, i);
            all.add(numbered(row, i));
        }
    }

    private static ConversationSummary numbered(ConversationSummary row, int number) {
        return new ConversationSummary(
                row.id(),
                number,
                row.tenant(),
                row.channel(),
                row.kind(),
                row.status(),
                row.contactName(),
                row.intent(),
                row.intentConfidence(),
                null,
                null,
                null,
                null,
                null,
                row.lastMessageAt(),
                row.lastMessageText(),
                row.lastAttachment(),
                row.assigneeName(),
                row.priority(),
                row.snoozedUntil(),
                row.answerBy(),
                row.labels());
    }

    private static List<Long> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }

    private Page<ConversationSummary> page(@Nullable String cursor, int limit) {
        asked.add(cursor == null ? "start" : cursor);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }
}
