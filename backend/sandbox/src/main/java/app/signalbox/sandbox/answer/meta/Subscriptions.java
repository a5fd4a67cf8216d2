package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.node.ObjectNode;

/** Which webhook fields the app is subscribed to, by account; at the start to all of them. */
final class Subscriptions {

    private static final List<String> PAGE_FIELDS = List.of(
            "feed",
            "mention",
            "ratings",
            "leadgen",
            "messages",
            "messaging_postbacks",
            "messaging_referrals",
            "messaging_optins",
            "messaging_policy_enforcement",
            "messaging_handovers",
            "message_deliveries",
            "message_reads",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "standby",
            "name",
            "picture",
            "category",
            "conversations",
            "inbox_labels");
    private static final List<String> INSTAGRAM_FIELDS = List.of(
            "comments",
            "live_comments",
            "mentions",
            "messages",
            "message_reactions",
            "message_edit",
            "messaging_postbacks",
            "messaging_referral",
            "messaging_seen",
            "messaging_handover",
            "messaging_optins",
            "standby",
            "story_insights");

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Set<String>> byAccount = new HashMap<>();

    Subscriptions(List<SandboxAccount> accounts) {
        accounts.forEach(account -> byAccount.put(account.externalAccountId(), new LinkedHashSet<>(offered(account))));
    }

    boolean has(SandboxAccount account, String field) {
        return of(account).contains(field);
    }

    Set<String> of(SandboxAccount account) {
        lock.lock();
        try {
            return Set.copyOf(byAccount.getOrDefault(account.externalAccountId(), Set.of()));
        } finally {
            lock.unlock();
        }
    }

    void subscribe(SandboxAccount account, String fields) {
        var chosen = new LinkedHashSet<String>();
        for (var field : Arrays.stream(fields.split(",", -1)).map(String::strip).toList()) {
            if (!offered(account).contains(field)) {
                throw GraphRefusal.invalid("Param subscribed_fields[%d] must be one of {%s} - got \"%s\"."
                        .formatted(chosen.size(), String.join(", ", offered(account)), field));
            }
            chosen.add(field);
        }
        put(account, chosen);
    }

    void unsubscribe(SandboxAccount account) {
        put(account, Set.of());
    }

    ObjectNode portrait(SandboxAccount account, String appId) {
        var fields = of(account);
        if (fields.isEmpty()) {
            return Json.edge(List.of());
        }
        var app = Json.object()
                .put("category", "Business")
                .put("name", "Signalbox")
                .put("id", appId);
        var list = app.putArray("subscribed_fields");
        fields.stream().sorted().forEach(list::add);
        return Json.edge(List.of(app));
    }

    private void put(SandboxAccount account, Set<String> fields) {
        lock.lock();
        try {
            byAccount.put(account.externalAccountId(), fields);
        } finally {
            lock.unlock();
        }
    }

    private static List<String> offered(SandboxAccount account) {
        return account.network() == Network.INSTAGRAM ? INSTAGRAM_FIELDS : PAGE_FIELDS;
    }
}
