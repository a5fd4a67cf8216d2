package app.signalbox.sandbox.answer.x;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The scopes of X that the played endpoints know. */
final class XScopes {

    static final Set<String> ALL = Set.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "like.read",
            "like.write",
            "dm.read",
            "dm.write",
            "follows.read",
            "block.read",
            "mute.read",
            "media.write",
            "offline.access");

    private XScopes() {}

    static Set<String> of(String words) {
        return words.isBlank() ? Set.of() : new TreeSet<>(List.of(words.strip().split(" +", -1)));
    }
}
