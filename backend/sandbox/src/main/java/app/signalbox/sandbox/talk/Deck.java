package app.signalbox.sandbox.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** All stories that can be told, dealt so that a watcher sees none again soon, not even told to another brand. */
final class Deck {

    private final List<Card> cards = new ArrayList<>();
    private final RandomGenerator random;

    Deck(Map<Brand, Phrasebook> books, RandomGenerator random) {
        this.random = random;
        Phrasebook.shared().stories().forEach(story -> shuffleIn(new Card(Optional.empty(), story)));
        books.forEach((brand, book) -> book.stories().forEach(story -> shuffleIn(new Card(Optional.of(brand), story))));
    }

    Optional<Story> deal(Brand brand, Predicate<Story> wanted) {
        for (var at = 0; at < cards.size(); at++) {
            var card = cards.get(at);
            if (card.isFor(brand) && wanted.test(card.story())) {
                putBackLow(at);
                return Optional.of(card.story());
            }
        }
        return Optional.empty();
    }

    private void shuffleIn(Card card) {
        cards.add(random.nextInt(cards.size() + 1), card);
    }

    private void putBackLow(int at) {
        var card = cards.remove(at);
        var lowest = cards.size();
        cards.add(lowest - random.nextInt(lowest / 4 + 1), card);
    }

    private record Card(Optional<Brand> owner, Story story) {

        boolean isFor(Brand brand) {
            return owner.isEmpty() || owner.get() == brand;
        }
    }
}
