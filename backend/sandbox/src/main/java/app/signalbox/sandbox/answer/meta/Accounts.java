package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages, and the Instagram accounts that hang on them by brand. */
final class Accounts {

    private final Map<String, SandboxAccount> byId = new LinkedHashMap<>();

    Accounts(List<SandboxAccount> accounts) {
        accounts.forEach(account -> byId.put(account.externalAccountId(), account));
    }

    Optional<SandboxAccount> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    SandboxAccount get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("Meta has no page or Instagram account " + id + "."));
    }

    List<SandboxAccount> all() {
        return List.copyOf(byId.values());
    }

    List<SandboxAccount> pages() {
        return byId.values().stream()
                .filter(account -> account.network() == Network.FACEBOOK)
                .toList();
    }

    /** The Instagram account of a page. */
    Optional<SandboxAccount> instagramOf(SandboxAccount page) {
        return byId.values().stream()
                .filter(account -> account.network() == Network.INSTAGRAM && account.brand() == page.brand())
                .findFirst();
    }
}
