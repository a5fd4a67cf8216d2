package app.signalbox.sandbox;

import app.signalbox.sandbox.wire.Delivery;
import java.util.ArrayList;
import java.util.List;

/** Lets deliveries leave, some of them later than those that came after them. Not thread-safe. */
final class Departures {

    private final List<Waiting> waiting = new ArrayList<>();

    List<Posting> depart(Delivery delivery, int copies, int heldBackBy) {
        var leaving = new ArrayList<Posting>();
        if (heldBackBy > 0) {
            waiting.add(new Waiting(postings(delivery, copies), heldBackBy + 1));
        } else {
            leaving.addAll(postings(delivery, copies));
        }
        waiting.forEach(held -> held.left--);
        waiting.stream().filter(held -> held.left == 0).forEach(held -> leaving.addAll(held.postings));
        waiting.removeIf(held -> held.left == 0);
        return leaving;
    }

    List<Posting> departAll() {
        var leaving = waiting.stream().flatMap(held -> held.postings.stream()).toList();
        waiting.clear();
        return leaving;
    }

    private static List<Posting> postings(Delivery delivery, int copies) {
        var postings = new ArrayList<Posting>();
        for (var copy = 1; copy <= copies; copy++) {
            postings.add(new Posting(delivery, copy));
        }
        return postings;
    }

    private static final class Waiting {

        private final List<Posting> postings;
        private int left;

        private Waiting(List<Posting> postings, int left) {
            this.postings = postings;
            this.left = left;
        }
    }
}
