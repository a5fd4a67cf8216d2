package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who the product's accounts are, in X's two wordings. Of other people only their ids are known here. */
final class XProfiles {

    private static final int FOLLOWERS = 18_400;

    private final List<SandboxAccount> accounts;

    XProfiles(List<SandboxAccount> accounts) {
        this.accounts = accounts;
    }

    Optional<SandboxAccount> find(String id) {
        return accounts.stream()
                .filter(account -> account.externalAccountId().equals(id))
                .findFirst();
    }

    /** Author inside a tweet of Account Activity. */
    ObjectNode author(String id) {
        var author = Json.object().put("id", Long.parseLong(id)).put("id_str", id);
        find(id).ifPresent(account -> author.put("name", account.displayName())
                .put("screen_name", account.brand().handle())
                .put("followers_count", FOLLOWERS));
        return author;
    }

    /** Entry of the {@code users} map of Account Activity. */
    Optional<ObjectNode> entry(String id) {
        return find(id).map(account -> Json.object()
                .put("id", id)
                .put("created_timestamp", "1422556069340")
                .put("name", account.displayName())
                .put("screen_name", account.brand().handle())
                .put("protected", false)
                .put("verified", false)
                .put("followers_count", FOLLOWERS));
    }

    /** User of API v2 and of X Activity. */
    Optional<ObjectNode> user(String id) {
        return find(id).map(account -> Json.object()
                .put("id", id)
                .put("name", account.displayName())
                .put("username", account.brand().handle()));
    }
}
