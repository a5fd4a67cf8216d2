package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Conversations API: what was said in direct messages, of each conversation the newest twenty
 * (<a href="https://developers.facebook.com/docs/messenger-platform/conversations">Conversations</a>).
 */
public final class MetaConversations {

    private static final int TOLD = 20;
    private static final String SPOKEN = "id,updated_time,messages.limit(20){id,message,from,created_time,attachments}";
    private static final String WHOLE =
            "id,updated_time,messages.limit(20){id,message,from,to,created_time,attachments}";

    private final MetaNetwork network;
    private final MetaVerdicts verdicts;
    private final MetaReading reading;

    public MetaConversations(MetaNetwork network, MetaVerdicts verdicts) {
        this.network = network;
        this.verdicts = verdicts;
        this.reading = new MetaReading(network);
    }

    /**
     * Looks for words of the account.
     *
     * @param person whose conversation they must stand in, absent if nobody knows
     */
    public ReadBack find(Graph graph, AccountAccess access, @Nullable String person, MetaSought sought, Instant since) {
        var parameters = parameters(SPOKEN);
        if (person != null) {
            parameters.put("user_id", person);
        }
        var answer = conversations(graph, access, parameters);
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return verdicts.undecided(answer);
        }
        var shown = new Fields(answered.body());
        var conversations = shown.items("data");
        if (person != null && conversations.isEmpty()) {
            return new ReadBack.Undecided(
                    network.title() + " doesn't show this conversation. Look at it there before" + " sending again.");
        }
        var earliest = Spoken.earliest(since);
        var everything = reachesBack(shown, conversations, earliest)
                && conversations.stream().allMatch(conversation -> isWhole(conversation, earliest));
        var messages = conversations.stream()
                .flatMap(conversation -> conversation.at("messages").items("data").stream())
                .flatMap(Spoken::of)
                .toList();
        return Spoken.look(
                everything ? messages : only(messages, earliest),
                everything,
                access.externalAccountId(),
                sought,
                since);
    }

    // Where not all is shown, the age of other conversations' messages proves nothing.
    private static List<Spoken> only(List<Spoken> messages, Instant earliest) {
        return messages.stream().filter(message -> !message.isBefore(earliest)).toList();
    }

    private static boolean reachesBack(Fields shown, List<Fields> conversations, Instant earliest) {
        return !MetaReading.goesOn(shown) || conversations.stream().anyMatch(one -> updatedBefore(one, earliest));
    }

    private static boolean isWhole(Fields conversation, Instant earliest) {
        var messages = conversation.at("messages");
        return updatedBefore(conversation, earliest)
                || (messages.items("data").size() < TOLD && !MetaReading.goesOn(messages))
                || messages.items("data").stream().flatMap(Spoken::of).anyMatch(one -> one.isBefore(earliest));
    }

    private static boolean updatedBefore(Fields conversation, Instant time) {
        var updated = conversation.time("updated_time");
        return updated != null && updated.isBefore(time);
    }

    /** Bodies of what was said in a span of time, one for each conversation. */
    public Retrieved missed(Graph graph, AccountAccess access, Instant from, Instant to) {
        return reading.pages(
                after -> conversations(graph, access, following(parameters(WHOLE), after)),
                conversation -> updatedBefore(conversation, from) ? null : body(access, conversation, from, to));
    }

    /** A body with one message. */
    public Retrieved message(Graph graph, AccountAccess access, String mid) {
        var answer = graph.get(
                access.credential().token(), mid, Map.of("fields", "id,message,from,to,created_time,attachments"));
        return reading.one(answer, message -> messaging(access, Stream.of(message), Instant.MIN, Instant.MAX));
    }

    private List<JsonNode> body(AccountAccess access, Fields conversation, Instant from, Instant to) {
        return messaging(access, conversation.at("messages").items("data").stream(), from, to);
    }

    private List<JsonNode> messaging(AccountAccess access, Stream<Fields> messages, Instant from, Instant to) {
        var account = access.externalAccountId();
        // Told newest first, and to the second: what was said in the same second stays in its order.
        var said =
                messages
                        .filter(message -> isWithin(message.time("created_time"), from, to))
                        .toList()
                        .reversed()
                        .stream()
                        .sorted(Comparator.comparing(MetaConversations::createdAt))
                        .toList();
        var items = said.stream().flatMap(message -> item(account, message)).toList();
        return items.isEmpty()
                ? List.of()
                : List.of(MetaBodies.messaging(network, account, createdAt(said.getLast()), items));
    }

    private static Instant createdAt(Fields message) {
        return Objects.requireNonNullElse(message.time("created_time"), Instant.EPOCH);
    }

    static boolean isWithin(@Nullable Instant time, Instant from, Instant to) {
        return time != null && !time.isBefore(from) && !time.isAfter(to);
    }

    private static Stream<ObjectNode> item(String account, Fields message) {
        var mid = message.id("id");
        var sender = message.at("from").id("id");
        var recipient = message.at("to").items("data").stream()
                .flatMap(to -> Stream.ofNullable(to.id("id")))
                .findFirst()
                .orElse(account);
        if (mid == null || sender == null) {
            return Stream.empty();
        }
        var item = MetaBodies.object();
        item.putObject("sender").put("id", sender);
        item.putObject("recipient").put("id", recipient);
        item.put("timestamp", createdAt(message).toEpochMilli());
        var content = item.putObject("message").put("mid", mid);
        if (sender.equals(account)) {
            content.put("is_echo", true);
        }
        MetaBodies.put(content, "text", message.text("message"));
        var attachments = message.at("attachments").items("data").stream()
                .map(MetaConversations::attachment)
                .toList();
        if (!attachments.isEmpty()) {
            content.putArray("attachments").addAll(attachments);
        }
        return Stream.of(item);
    }

    private static ObjectNode attachment(Fields attachment) {
        var type = Objects.requireNonNullElse(attachment.word("mime_type"), "");
        var kind = Stream.of("image", "video", "audio")
                .filter(word -> type.startsWith(word) || attachment.has(word + "_data"))
                .findFirst()
                .orElse("file");
        var url = attachment.text("file_url");
        var written = MetaBodies.object().put("type", kind);
        MetaBodies.put(
                written.putObject("payload"),
                "url",
                url == null ? attachment.at(kind + "_data").text("url") : url);
        return written;
    }

    private Answer conversations(Graph graph, AccountAccess access, Map<String, String> parameters) {
        return graph.get(access.credential().token(), network.owner(access), "conversations", parameters);
    }

    private Map<String, String> parameters(String fields) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("platform", network.platform());
        parameters.put("fields", fields);
        parameters.put("limit", "25");
        return parameters;
    }

    static Map<String, String> following(Map<String, String> parameters, @Nullable String after) {
        if (after != null) {
            parameters.put("after", after);
        }
        return parameters;
    }
}
