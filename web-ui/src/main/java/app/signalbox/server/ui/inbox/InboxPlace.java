package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.ui.BrandRail;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in the inbox the operator is: all of it is in the address.
 *
 * @param scope slug of the brand looked at, or {@code all}
 * @param conversation the opened one
 * @param brand slug of the opened conversation's brand, where the scope does not say it
 */
record InboxPlace(
        String scope,
        Queue queue,
        @Nullable UUID conversation,
        @Nullable String brand,
        @Nullable Intent intent,
        @Nullable Channel channel,
        @Nullable String words) {

    static InboxPlace of(String scope, Queue queue) {
        return new InboxPlace(scope, queue, null, null, null, null, null);
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
                query.getSingleParameter("q").filter(text -> !text.isBlank()).orElse(null));
    }

    boolean isAcross() {
        return BrandRail.ALL.equals(scope);
    }

    /** Brand of the opened conversation, if that can be told from the address. */
    Optional<String> openedBrand() {
        return isAcross() ? Optional.ofNullable(brand) : Optional.of(scope);
    }

    InboxFilter filter() {
        return new InboxFilter(queue.status(), intent, channel, null, isAcross() ? null : words);
    }

    /** Whether a row belongs into this list, as far as a row can tell. */
    boolean shows(ConversationSummary row) {
        return (isAcross() || scope.equals(row.tenant()))
                && (queue.status() == null || queue.status() == row.status())
                && (intent == null || intent == row.intent())
                && (channel == null || channel == row.channel());
    }

    /** Whether the same rows are listed. */
    boolean listsTheSameAs(@Nullable InboxPlace other) {
        return other != null && closed().equals(other.closed());
    }

    InboxPlace closed() {
        return new InboxPlace(scope, queue, null, null, intent, channel, words);
    }

    InboxPlace opened(ConversationSummary row) {
        return new InboxPlace(scope, queue, row.id(), isAcross() ? row.tenant() : null, intent, channel, words);
    }

    InboxPlace inScope(String other) {
        return new InboxPlace(other, queue, null, null, intent, channel, BrandRail.ALL.equals(other) ? null : words);
    }

    InboxPlace inQueue(Queue other) {
        return new InboxPlace(scope, other, null, null, intent, channel, words);
    }

    InboxPlace withIntent(@Nullable Intent other) {
        return new InboxPlace(scope, queue, null, null, other, channel, words);
    }

    InboxPlace withChannel(@Nullable Channel other) {
        return new InboxPlace(scope, queue, null, null, intent, other, words);
    }

    InboxPlace withWords(String other) {
        return new InboxPlace(scope, queue, null, null, intent, channel, other.isBlank() ? null : other.strip());
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
