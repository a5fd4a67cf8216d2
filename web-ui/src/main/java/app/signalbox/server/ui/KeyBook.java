package app.signalbox.server.ui;

import app.signalbox.contract.identity.KeyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that an operator has chosen in place of the usual ones. */
record KeyBook(Map<String, String> chosen) {

    static KeyBook of(List<KeyChoice> choices) {
        return new KeyBook(choices.stream().collect(Collectors.toUnmodifiableMap(KeyChoice::usual, KeyChoice::key)));
    }

    /**
     * An action with the key that does it now.
     *
     * @param key absent where another action has it
     */
    record Bound(KeyAction action, @Nullable String key) {}

    /** The actions with the keys that do them now; a chosen key counts before a usual one. */
    List<Bound> bind(List<KeyAction> actions) {
        Set<String> taken = actions.stream()
                .filter(action -> chosen.containsKey(action.key()))
                .map(action -> String.valueOf(chosen.get(action.key())))
                .collect(Collectors.toSet());
        List<Bound> bound = new ArrayList<>();
        for (KeyAction action : actions) {
            String own = chosen.get(action.key());
            bound.add(new Bound(action, own != null ? own : taken.contains(action.key()) ? null : action.key()));
        }
        return bound;
    }

    /** What stands against this key for an action, as a sentence; empty where nothing does. */
    Optional<String> conflict(String usual, String key, List<KeyAction> actions) {
        return bind(actions).stream()
                .filter(each -> !each.action().key().equals(usual))
                .filter(each -> each.key() != null && overlap(each.key(), key))
                .map(each -> Phrase.of(
                        "The key {0} does this already: {1}. Choose another, or change that one first.",
                        each.key(), each.action().does()))
                .findFirst();
    }

    /** All choices with another key for one action. */
    List<KeyChoice> with(String usual, String key) {
        List<KeyChoice> all = without(usual);
        if (!usual.equals(key)) {
            all.add(new KeyChoice(usual, key));
        }
        return all;
    }

    /** All choices but the one for an action. */
    List<KeyChoice> without(String usual) {
        return chosen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(usual))
                .map(entry -> new KeyChoice(entry.getKey(), entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Keys such as Enter and Escape mean the same everywhere. */
    static boolean isFixed(KeyAction action) {
        return action.key().length() > 1 && !action.key().contains(" ");
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
    }
}
