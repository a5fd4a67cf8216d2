package app.signalbox.contract.identity;

import java.util.List;

/**
 * All the keys that an operator has chosen; others are the usual ones.
 *
 * @param choices at most 100, no key twice
 */
public record SetKeys(List<KeyChoice> choices) {

    public SetKeys {
        choices = List.copyOf(choices);
    }
}
