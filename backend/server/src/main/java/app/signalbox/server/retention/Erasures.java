package app.signalbox.server.retention;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.retention.ErasedContent;
import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.contract.retention.ErasureView;
import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases words of the bound tenant's messages wherever they are kept, and keeps a book on it without any words. */
@Service
public class Erasures {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final ObjectProvider<ErasableData> data;
    private final ErasureBook book;

    Erasures(ObjectProvider<ErasableData> data, ErasureBook book) {
        this.data = data;
        this.book = book;
    }

    /** Erases in the caller's transaction, who has locked the conversations and says which messages still have words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ErasureCause cause, List<ErasableMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        data.orderedStream().forEach(one -> one.erase(messages));
        note(
                cause,
                ErasedContent.MESSAGES,
                messages.stream().map(ErasableMessage::messageId).toList());
    }

    /** Notes what a module has erased by itself in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(ErasureCause cause, ErasedContent content, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            book.add(cause, content, ids);
        }
    }

    /**
     * A page of what was erased, the latest first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(readOnly = true)
    public Page<ErasureView> list(@Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        UUID before = cursor == null || cursor.isBlank()
                ? AFTER_ALL
                : Cursor.parse(cursor, 1).id(0);
        List<ErasureView> found = book.page(before, size.andOneMore());
        boolean more = found.size() > size.rows();
        List<ErasureView> page = more ? found.subList(0, size.rows()) : found;
        return new Page<>(page, more ? Cursor.behind(page.getLast().id()).text() : null);
    }
}
