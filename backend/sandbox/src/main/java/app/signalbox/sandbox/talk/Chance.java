package app.signalbox.sandbox.talk;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Picks by weight. */
final class Chance {

    private Chance() {}

    static int weighted(int[] shares, RandomGenerator random) {
        var point = random.nextInt(IntStream.of(shares).sum());
        var index = 0;
        while (point >= shares[index]) {
            point -= shares[index];
            index++;
        }
        return index;
    }
}
