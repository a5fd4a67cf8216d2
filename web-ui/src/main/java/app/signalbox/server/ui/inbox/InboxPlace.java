package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.inbox.InvalidFilterException;
import app.signalbox.server.inbox.SearchField;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in the inbox the operator is: all of it is in the address.
 *
 * @param scope slug of the brand looked at, or {@code all}
 * @param conversation the opened one
 * @param brand slug of the opened conversation's brand, where the scope does not say it
 * @param words what stands in the search field
 * @param order absent for that which is usual in the queue
 */
record InboxPlace(
        String scope,
        Queue queue,
        @Nullable UUID conversation,
        @Nullable String brand,
        @Nullable Intent intent,
        @Nullable Channel channel,
        @Nullable String words,
        @Nullable InboxOrder order) {

    static InboxPlace of(String scope, Queue queue) {
        return new InboxPlace(scope, queue, null, null, null, null, null, null);
    }

    /** Reads an address; what can't be read is left out. */
    static InboxPlace from(BeforeEnterEvent event, String usualScope) {
        var path = event.getRouteParameters();
        QueryParameters query = event.getLocation().getQueryParameters();
        return new InboxPlace(
                path.get("scope").orElse(usualScope),
                path.get("queue").flatMap(Queue::of).orElse(Queue.NEW),
                path.get("conversation")
                        .flatMap(text -> read(text, UUID::fromString))
                        .orElse(null),
                query.getSingleParameter("brand").orElse(null),
                query.getSingleParameter("intent")
                        .flatMap(text -> read(text, Intent::of))
                        .orElse(null),
                query.getSingleParameter("channel")
                        .flatMap(text -> read(text, Channel::of))
                        .orElse(null),
                query.getSingleParameter("q").filter(text -> !text.isBlank()).orElse(null),
                query.getSingleParameter("order")
                        .flatMap(text -> Arrays.stream(InboxOrder.values())
                                .filter(order -> order.value().equals(text))
                                .findFirst())
                        .orElse(null));
    }

    boolean isAcross() {
        return BrandRail.ALL.equals(scope);
    }

    /** Brand of the opened conversation, if that can be told from the address. */
    Optional<String> openedBrand() {
        return isAcross() ? Optional.ofNullable(brand) : Optional.of(scope);
    }

    /**
     * Which conversations are listed.
     *
     * @throws InvalidFilterException if the words can't be read as a search
     */
    InboxFilter filter() {
        return frame().and(SearchText.read(words == null ? "" : words, ViewerZone.get()));
    }

    /** Why the words can't be read as a search, if they can't. */
    Optional<String> mistake() {
        try {
            filter();
            return Optional.empty();
        } catch (InvalidFilterException mistake) {
            return Optional.of(Phrase.said(mistake.getMessage()));
        }
    }

    /** What one would write into the search field in {@link Queue#EVERYTHING} for the same conversations. */
    String wholeSearch() {
        return Stream.of(
                        queue.search(),
                        intent == null ? "" : "intent:" + intent.value(),
                        channel == null ? "" : "channel:" + channel.value(),
                        words == null ? "" : words)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    InboxOrder shownOrder() {
        return order == null || !queue.isCurrent() ? queue.usualOrder() : order;
    }

    private InboxFilter frame() {
        return queue.filter()
                .with(SearchField.INTENT, intent == null ? null : intent.value())
                .with(SearchField.CHANNEL, channel == null ? null : channel.value());
    }

    /** Whether a row belongs into this list, as far as a row can tell. */
    boolean shows(ConversationSummary row) {
        InboxFilter frame = frame();
        boolean closed = row.status() == ConversationStatus.RESOLVED || row.status() == ConversationStatus.SPAM;
        return (isAcross() || scope.equals(row.tenant()))
                && frame.of(SearchField.STATUS).allows(row.status().value())
                && frame.of(SearchField.INTENT)
                        .allows(row.intent() == null ? null : row.intent().value())
                && frame.of(SearchField.CHANNEL).allows(row.channel().value())
                && !(closed && queue.isCurrent())
                && !(queue == Queue.WAITING && row.waitingSince() == null);
    }

    /** Whether the same rows are listed. */
    boolean listsTheSameAs(@Nullable InboxPlace other) {
        return other != null && closed().equals(other.closed());
    }

    InboxPlace closed() {
        return new InboxPlace(scope, queue, null, null, intent, channel, words, order);
    }

    /** The same with a conversation of the one brand open. */
    InboxPlace opened(UUID id) {
        return new InboxPlace(scope, queue, id, null, intent, channel, words, order);
    }

    InboxPlace opened(ConversationSummary row) {
        return new InboxPlace(scope, queue, row.id(), isAcross() ? row.tenant() : null, intent, channel, words, order);
    }

    InboxPlace inScope(String other) {
        return new InboxPlace(other, queue, null, null, intent, channel, words, order);
    }

    InboxPlace inQueue(Queue other) {
        return new InboxPlace(scope, other, null, null, intent, channel, words, null);
    }

    InboxPlace withIntent(@Nullable Intent other) {
        return new InboxPlace(scope, queue, null, null, other, channel, words, order);
    }

    InboxPlace withChannel(@Nullable Channel other) {
        return new InboxPlace(scope, queue, null, null, intent, other, words, order);
    }

    InboxPlace withWords(String other) {
        return new InboxPlace(scope, queue, null, null, intent, channel, other.isBlank() ? null : other.strip(), order);
    }

    InboxPlace ordered(InboxOrder other) {
        return new InboxPlace(
                scope, queue, null, null, intent, channel, words, other == queue.usualOrder() ? null : other);
    }

    /** The stored search, over everything here. */
    InboxPlace inView(SavedView view) {
        return new InboxPlace(scope, Queue.EVERYTHING, null, null, null, null, view.query(), null);
    }

    /** The address of this place, relative to the console's root. */
    String href() {
        StringBuilder address =
                new StringBuilder("inbox/").append(scope).append('/').append(queue.path());
        if (conversation != null) {
            address.append('/').append(conversation);
        }
        List<String> query = new ArrayList<>();
        add(query, "brand", conversation == null ? null : brand);
        add(query, "intent", intent == null ? null : intent.value());
        add(query, "channel", channel == null ? null : channel.value());
        add(query, "q", words);
        add(query, "order", order == null ? null : order.value());
        return query.isEmpty() ? address.toString() : address + "?" + String.join("&", query);
    }

    /** Goes there. */
    void visit() {
        Location address = new Location(href());
        UI.getCurrentOrThrow().navigate(address.getPath(), address.getQueryParameters());
    }

    private static void add(List<String> query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(Objects.requireNonNull(reader.apply(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
