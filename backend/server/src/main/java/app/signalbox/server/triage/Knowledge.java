package app.signalbox.server.triage;

import java.util.List;

/**
 * What a brand knows.
 *
 * @param passages of its articles, in any order
 * @param precedents answers that were given before, in any order
 */
public record Knowledge(List<Passage> passages, List<Precedent> precedents) {

    public Knowledge {
        passages = List.copyOf(passages);
        precedents = List.copyOf(precedents);
    }

    /** Articles alone. */
    public static Knowledge of(List<Passage> passages) {
        return new Knowledge(passages, List.of());
    }

    /** Whether there is nothing to answer from. */
    boolean isEmpty() {
        return passages.isEmpty() && precedents.isEmpty();
    }
}
