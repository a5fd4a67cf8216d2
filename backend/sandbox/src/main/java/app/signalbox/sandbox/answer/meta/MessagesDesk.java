package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes messages for people, within the windows. */
final class MessagesDesk {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration HUMAN_WINDOW = Duration.ofDays(7);
    private static final int MESSENGER_CHARACTERS = 2_000;
    private static final int INSTAGRAM_OCTETS = 1_000;
    private static final int METADATA_CHARACTERS = 1_000;

    private final MetaSettings settings;
    private final World world;
    private final Access access;
    private final UploadsDesk uploads;
    private final Effects effects;
    private final Ids ids;

    MessagesDesk(MetaSettings settings, World world, Access access, UploadsDesk uploads, Effects effects, Ids ids) {
        this.settings = settings;
        this.world = world;
        this.access = access;
        this.uploads = uploads;
        this.effects = effects;
        this.ids = ids;
    }

    ObjectNode send(Call call, Token token) {
        var opened = access.find(call, token, call.object());
        var recipient = call.findObject("recipient")
                .orElseThrow(() -> GraphRefusal.invalid("The parameter recipient is required"));
        if (recipient.has("comment_id")) {
            return answerPrivately(call, token, recipient.path("comment_id").asString());
        }
        var personId = recipient.path("id").asString("");
        if (personId.isBlank()) {
            throw GraphRefusal.invalid("param recipient must be non-empty.");
        }
        var account = accountOf(opened, personId);
        access.require(token, account, Permission.MESSAGE);
        requireKnown(account, personId);
        if (call.find("sender_action").isPresent()) {
            return Json.object().put("recipient_id", personId);
        }
        var message = Draft.of(call, account, uploads);
        requireWindow(call, account, personId);
        return sent(account, personId, message, null);
    }

    private ObjectNode answerPrivately(Call call, Token token, String commentId) {
        var comment = world.comments()
                .find(commentId)
                .filter(known -> access.reaches(token, known.account()))
                .or(() -> stranger(token, commentId))
                .orElseThrow(() -> GraphRefusal.invalid("Invalid comment_id parameter", 2018292));
        access.require(token, comment.account(), Permission.MESSAGE);
        var message = Draft.of(call, comment.account(), uploads);
        if (comment.isOwn()
                || comment.at().plus(HUMAN_WINDOW).isBefore(settings.clock().instant())) {
            throw GraphRefusal.notReplyable();
        }
        if (comment.isAnsweredPrivately()) {
            throw GraphRefusal.repliedAlready();
        }
        comment.answerPrivately();
        return sent(comment.account(), comment.authorId(), message, comment);
    }

    private ObjectNode sent(SandboxAccount account, String personId, Draft message, @Nullable Comment answered) {
        var utterance = new Utterance(
                ids.message(account.network()),
                false,
                message.text(),
                settings.clock().instant(),
                message.attached());
        effects.messaged(account, personId, utterance, message.metadata(), answered);
        return Json.object().put("recipient_id", personId).put("message_id", utterance.id());
    }

    /** A page also writes for the Instagram account that hangs on it. */
    private SandboxAccount accountOf(SandboxAccount opened, String personId) {
        return world.accounts()
                .instagramOf(opened)
                .filter(instagram -> world.threads().find(instagram, personId).isPresent()
                        || world.findPerson(personId)
                                .filter(person -> person.account().equals(instagram))
                                .isPresent())
                .orElse(opened);
    }

    private void requireKnown(SandboxAccount account, String personId) {
        if (settings.strictWindows() && !isKnown(account, personId)) {
            throw GraphRefusal.nobody();
        }
    }

    private boolean isKnown(SandboxAccount account, String personId) {
        return world.threads().find(account, personId).isPresent()
                || world.findPerson(personId)
                        .filter(person -> person.account().equals(account))
                        .isPresent();
    }

    private void requireWindow(Call call, SandboxAccount account, String personId) {
        var isHuman = isHuman(call);
        if (!settings.strictWindows() && !isKnown(account, personId)) {
            return;
        }
        var now = settings.clock().instant();
        var isOpen = world.threads()
                .find(account, personId)
                .flatMap(DirectThread::personWroteAt)
                .filter(wroteAt ->
                        !wroteAt.plus(isHuman ? HUMAN_WINDOW : WINDOW).isBefore(now))
                .isPresent();
        if (!isOpen) {
            throw GraphRefusal.window(account.network());
        }
    }

    /** Whether the message claims to be typed by a person; every other tag is gone. */
    private static boolean isHuman(Call call) {
        var type = call.find("messaging_type").orElse("RESPONSE");
        var tag = call.find("tag");
        if (!List.of("RESPONSE", "UPDATE", "MESSAGE_TAG").contains(type)) {
            throw GraphRefusal.invalid("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}");
        }
        if (type.equals("MESSAGE_TAG") && tag.isEmpty()) {
            throw GraphRefusal.invalid("A tag is required when messaging_type is MESSAGE_TAG");
        }
        if (tag.isPresent() && !tag.get().equals("HUMAN_AGENT")) {
            throw GraphRefusal.invalid("Param tag must be one of {HUMAN_AGENT} - got \"%s\".".formatted(tag.get()));
        }
        return type.equals("MESSAGE_TAG");
    }

    private Optional<Comment> stranger(Token token, String commentId) {
        if (settings.strictWindows() || world.comments().isRemoved(commentId)) {
            return Optional.empty();
        }
        return world.accounts().find(token.principal()).map(account -> {
            var comment = Strangers.comment(commentId, account, settings.clock().instant());
            world.comments().add(comment);
            return comment;
        });
    }

    /** A message as it was handed in, found to be valid. */
    private record Draft(
            String text, List<Attached> attached, @Nullable String metadata) {

        static Draft of(Call call, SandboxAccount account, UploadsDesk uploads) {
            var message = call.findObject("message")
                    .orElseThrow(() -> GraphRefusal.invalid("The parameter message is required"));
            var metadata = Optional.ofNullable(message.get("metadata"))
                    .map(JsonNode::asString)
                    .orElse(null);
            if (metadata != null && metadata.length() > METADATA_CHARACTERS) {
                throw tooLong("metadata", METADATA_CHARACTERS);
            }
            var named = message.at("/attachment/payload/attachment_id").asString("");
            if (named.isBlank()) {
                return new Draft(text(message, account.network()), List.of(), metadata);
            }
            if (!message.path("text").asString("").isBlank()) {
                throw GraphRefusal.invalid("Message cannot have both text and attachment");
            }
            var kind = message.at("/attachment/type").asString("");
            return new Draft("", List.of(uploads.attachment(account, kind, named)), metadata);
        }

        private static String text(ObjectNode message, Network network) {
            var text = message.path("text").asString("");
            var url = message.at("/attachment/payload/url").asString("");
            if (text.isBlank() && url.isBlank()) {
                throw GraphRefusal.invalid("Message cannot be empty, must provide valid attachment or text");
            }
            switch (network) {
                case INSTAGRAM -> {
                    if (text.getBytes(StandardCharsets.UTF_8).length > INSTAGRAM_OCTETS) {
                        throw tooLong("text", INSTAGRAM_OCTETS);
                    }
                }
                case FACEBOOK, X, LINKEDIN -> {
                    if (text.length() > MESSENGER_CHARACTERS) {
                        throw tooLong("text", MESSENGER_CHARACTERS);
                    }
                }
            }
            return text.isBlank() ? url : text;
        }

        private static GraphRefusal tooLong(String field, int most) {
            return GraphRefusal.invalid(
                    "Length of param message[%s] must be less than or equal to %d".formatted(field, most));
        }
    }
}
