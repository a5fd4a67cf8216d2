package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list that the server gives page after page, for a grid that asks by position. Only the pages looked at
 * last are kept; of the others the place where they begin, so that they can be read again.
 */
class KeysetRows extends AbstractBackEndDataProvider<ConversationSummary, Void> {

    static final int PAGE = 50;
    private static final int KEPT = 12;

    private final transient Source source;
    private final List<Start> starts = new ArrayList<>();
    private final Map<Integer, List<ConversationSummary>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private boolean complete;

    /** Gives the page behind a cursor. */
    @FunctionalInterface
    interface Source {
        Page<ConversationSummary> page(@Nullable String cursor, int limit);
    }

    /** Where a page begins, and how many rows it had when it was read first. */
    private record Start(int index, @Nullable String cursor, int size) {}

    KeysetRows(Source source) {
        this.source = source;
    }

    /** Forgets everything and reads the first page. */
    void restart() {
        starts.clear();
        kept.clear();
        complete = false;
        readNext(null);
    }

    /** Forgets everything and has nothing. */
    void clear() {
        starts.clear();
        kept.clear();
        complete = true;
    }

    boolean isEmpty() {
        return known() == 0;
    }

    /** The row at a position, read if need be. */
    Optional<ConversationSummary> at(int index) {
        return index < 0 ? Optional.empty() : slice(index, 1).stream().findFirst();
    }

    /** Position of a conversation among the rows that are at hand, -1 if it is not among them. */
    int indexOf(UUID id) {
        for (int page = 0; page < starts.size(); page++) {
            List<ConversationSummary> rows = kept.containsKey(page) ? page(page) : List.of();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).id().equals(id)) {
                    return starts.get(page).index() + i;
                }
            }
        }
        return -1;
    }

    Optional<ConversationSummary> find(UUID id) {
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : at(index);
    }

    /** Puts a newer state of a row in the place of the older, where it is shown. */
    boolean replace(ConversationSummary row) {
        for (List<ConversationSummary> rows : kept.values()) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).id().equals(row.id())) {
                    rows.set(i, row);
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Object getId(ConversationSummary row) {
        return row.id();
    }

    @Override
    protected Stream<ConversationSummary> fetchFromBackEnd(Query<ConversationSummary, Void> query) {
        return slice(query.getOffset(), query.getLimit()).stream();
    }

    @Override
    protected int sizeInBackEnd(Query<ConversationSummary, Void> query) {
        return known();
    }

    private List<ConversationSummary> slice(int offset, int limit) {
        while (!complete && known() < offset + limit) {
            readNext(nextCursor);
        }
        List<ConversationSummary> rows = new ArrayList<>(limit);
        for (int page = pageOf(offset); page < starts.size() && rows.size() < limit; page++) {
            int from = Math.max(0, offset - starts.get(page).index());
            List<ConversationSummary> all = page(page);
            rows.addAll(all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit - rows.size())));
        }
        return rows;
    }

    private @Nullable String nextCursor;

    private void readNext(@Nullable String cursor) {
        Page<ConversationSummary> page = source.page(cursor, PAGE);
        starts.add(new Start(known(), cursor, page.items().size()));
        keep(starts.size() - 1, page.items());
        nextCursor = page.nextCursor();
        complete = nextCursor == null;
    }

    private List<ConversationSummary> page(int number) {
        List<ConversationSummary> rows = kept.get(number);
        if (rows != null) {
            return rows;
        }
        Start start = starts.get(number);
        return keep(
                number, source.page(start.cursor(), Math.max(1, start.size())).items());
    }

    private List<ConversationSummary> keep(int number, List<ConversationSummary> rows) {
        List<ConversationSummary> changeable = new ArrayList<>(rows);
        kept.put(number, changeable);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return changeable;
    }

    private int known() {
        return starts.isEmpty()
                ? 0
                : starts.getLast().index() + starts.getLast().size();
    }

    private int pageOf(int offset) {
        int page = 0;
        while (page + 1 < starts.size() && starts.get(page + 1).index() <= offset) {
            page++;
        }
        return page;
    }
}
