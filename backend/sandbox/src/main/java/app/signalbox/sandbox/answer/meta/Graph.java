package app.signalbox.sandbox.answer.meta;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Knows which desk a call belongs to. Guarded by whoever holds it. */
final class Graph {

    private final MetaSettings settings;
    private final World world;
    private final Access access;
    private final Login login;
    private final Subscriptions subscriptions;
    private final MessagesDesk messages;
    private final CommentsDesk comments;
    private final UploadsDesk uploads;
    private final NodesDesk nodes;
    private final Usage usage;
    private final Ids ids;

    Graph(
            MetaSettings settings,
            World world,
            Tokens tokens,
            Subscriptions subscriptions,
            Effects effects,
            Usage usage,
            Ids ids) {
        this.settings = settings;
        this.world = world;
        this.access = new Access(settings, world.accounts(), tokens);
        this.login = new Login(settings, world.accounts(), tokens, ids);
        this.subscriptions = subscriptions;
        this.uploads = new UploadsDesk(world, access, ids);
        this.messages = new MessagesDesk(settings, world, access, uploads, effects, ids);
        this.comments = new CommentsDesk(settings, world, access, uploads, effects, ids);
        this.nodes = new NodesDesk(settings, world, access, comments);
        this.usage = usage;
        this.ids = ids;
    }

    Answer answer(Call call) {
        try {
            return switch (String.join("/", call.path())) {
                case "dialog/oauth" -> login.dialog(call);
                case "oauth/access_token" -> counted(login.accessToken(call));
                case "refresh_access_token" -> counted(login.refresh(call));
                default -> metered(call, access.of(call));
            };
        } catch (GraphRefusal refusal) {
            return counted(refused(refusal));
        }
    }

    /** The refusal of an order for too many requests. */
    Answer throttled(Call call) {
        try {
            var token = access.of(call);
            return refused(GraphRefusal.limit(613))
                    .with(UseCase.of(call, token, world).headers(token, Usage.Reading.exhausted()));
        } catch (GraphRefusal refusal) {
            return refused(GraphRefusal.limit(613))
                    .with(Map.of("X-App-Usage", Usage.Reading.exhausted().plain()));
        }
    }

    Answer refused(GraphRefusal refusal) {
        return Answer.json(refusal.status(), refusal.body(ids.trace()));
    }

    private Answer counted(Answer answer) {
        return answer.with(Map.of("X-App-Usage", usage.take(UseCase.APP.name()).plain()));
    }

    private Answer metered(Call call, Token token) {
        var useCase = UseCase.of(call, token, world);
        var reading = usage.take(useCase.key(token));
        var answer = reading.isOver() ? refused(useCase.refusal()) : answered(call, token);
        return answer.with(useCase.headers(token, reading));
    }

    private Answer answered(Call call, Token token) {
        try {
            return call.object().equals("debug_token") ? login.inspect(call, token) : Answer.of(routed(call, token));
        } catch (GraphRefusal refusal) {
            return refused(refusal);
        }
    }

    private ObjectNode routed(Call call, Token token) {
        return switch (call.method()) {
            case "GET" -> read(call, token);
            case "POST" -> post(call, token);
            case "DELETE" -> delete(call, token);
            default -> throw GraphRefusal.unknownObject(call.method(), call.object());
        };
    }

    private ObjectNode read(Call call, Token token) {
        var isUser = token.kind() == Token.Kind.USER && call.object().equals("me");
        return switch (call.edge()) {
            case "" -> isUser ? login.user() : nodes.read(call, token);
            case "accounts" -> accounts(call, token);
            case "permissions" -> permissions(token);
            case "subscribed_apps" ->
                subscriptions.portrait(access.open(call, token, call.object(), Permission.SUBSCRIBE), settings.appId());
            case "conversations" -> nodes.conversations(call, token);
            case "messages" -> nodes.messages(call, token);
            case "comments", "replies" -> nodes.comments(call, token);
            case "feed", "posts", "published_posts", "media" -> nodes.posts(call, token);
            default -> throw GraphRefusal.unknownPath(call.edge());
        };
    }

    private ObjectNode post(Call call, Token token) {
        return switch (call.edge()) {
            case "" -> comments.update(call, token);
            case "messages" -> messages.send(call, token);
            case "message_attachments" -> uploads.attachment(call, token);
            case "photos" -> uploads.photo(call, token);
            case "comments" -> comments.add(call, token);
            case "replies" -> comments.reply(call, token);
            case "likes" -> comments.like(call, token);
            case "mentions" -> comments.answerMention(call, token);
            case "subscribed_apps" -> {
                var account = access.open(call, token, call.object(), Permission.SUBSCRIBE);
                subscriptions.subscribe(account, call.require("subscribed_fields"));
                yield Json.success();
            }
            default -> throw GraphRefusal.unknownPath(call.edge());
        };
    }

    private ObjectNode delete(Call call, Token token) {
        return switch (call.edge()) {
            case "" -> comments.remove(call, token);
            case "likes" -> comments.unlike(call, token);
            case "subscribed_apps" -> {
                subscriptions.unsubscribe(access.open(call, token, call.object(), Permission.SUBSCRIBE));
                yield Json.success();
            }
            default -> throw GraphRefusal.unknownPath(call.edge());
        };
    }

    private ObjectNode accounts(Call call, Token token) {
        if (token.kind() != Token.Kind.USER) {
            throw GraphRefusal.unknownPath(call.edge());
        }
        return Listing.page(
                call,
                login.pages(token),
                page -> call.find("fields")
                        .map(Fields::of)
                        .map(fields -> fields.pick(page))
                        .orElse(page));
    }

    private static ObjectNode permissions(Token token) {
        return Json.edge(token.scopes().stream()
                .sorted()
                .map(scope -> Json.object().put("permission", scope).put("status", "granted"))
                .toList());
    }
}
