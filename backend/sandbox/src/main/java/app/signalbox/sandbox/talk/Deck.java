package app.signalbox.sandbox.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The stories of one brand, dealt so that a watcher sees none again soon. */
final class Deck {

    private final List<Story> stories;
    private final RandomGenerator random;

    Deck(List<Story> stories, RandomGenerator random) {
        this.stories = new ArrayList<>();
        this.random = random;
        for (var story : stories) {
            this.stories.add(random.nextInt(this.stories.size() + 1), story);
        }
    }

    Optional<Story> deal(Predicate<Story> wanted) {
        for (var at = 0; at < stories.size(); at++) {
            if (wanted.test(stories.get(at))) {
                return Optional.of(putBackLow(at));
            }
        }
        return Optional.empty();
    }

    private Story putBackLow(int at) {
        var story = stories.remove(at);
        var lowest = stories.size();
        stories.add(lowest - random.nextInt(lowest / 4 + 1), story);
        return story;
    }
}
