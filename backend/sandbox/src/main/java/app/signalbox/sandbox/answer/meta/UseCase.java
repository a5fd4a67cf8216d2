package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whose budget a call takes from, with the error code beyond it. */
enum UseCase {
    APP(4),
    PAGE_BY_USER(32),
    PAGES(80001),
    INSTAGRAM(80002),
    LEADGEN(80005),
    MESSENGER(80006);

    private static final Set<String> MESSENGER_EDGES = Set.of("messages", "message_attachments", "conversations");

    private final int code;

    UseCase(int code) {
        this.code = code;
    }

    static UseCase of(Call call, Token token, World world) {
        return switch (token.kind()) {
            case APP -> APP;
            case USER -> world.accounts().find(call.object()).isPresent() ? PAGE_BY_USER : APP;
            case INSTAGRAM -> INSTAGRAM;
            case PAGE -> ofPage(call, world);
        };
    }

    private static UseCase ofPage(Call call, World world) {
        if (isOnInstagram(call, world)) {
            return INSTAGRAM;
        }
        if (MESSENGER_EDGES.contains(call.edge()) || call.object().matches("[mt]_.*")) {
            return MESSENGER;
        }
        return world.findLead(call.object()).isPresent() ? LEADGEN : PAGES;
    }

    static boolean isOnInstagram(Call call, World world) {
        return world.accounts()
                .find(call.object())
                .or(() -> world.comments().find(call.object()).map(Comment::account))
                .map(account -> account.network() == Network.INSTAGRAM)
                .orElse(call.object().startsWith("aWdf"));
    }

    String key(Token token) {
        return this == APP ? name() : name() + " " + token.principal();
    }

    GraphRefusal refusal() {
        return GraphRefusal.limit(code);
    }

    Map<String, String> headers(Token token, Usage.Reading reading) {
        return switch (this) {
            case APP -> Map.of("X-App-Usage", reading.plain());
            case PAGE_BY_USER -> Map.of("X-App-Usage", reading.plain(), "X-Page-Usage", reading.plain());
            case PAGES, INSTAGRAM, LEADGEN, MESSENGER ->
                Map.of(
                        "X-Business-Use-Case-Usage",
                        reading.ofUseCase(token.principal(), name().toLowerCase(Locale.ROOT)));
        };
    }
}
