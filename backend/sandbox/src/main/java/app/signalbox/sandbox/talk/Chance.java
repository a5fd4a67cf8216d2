package app.signalbox.sandbox.talk;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Picks by weight. */
final class Chance {

    private Chance() {}

    static <T> T weighted(List<T> options, ToIntFunction<T> share, RandomGenerator random) {
        var point = random.nextInt(options.stream().mapToInt(share).sum());
        for (var option : options) {
            point -= share.applyAsInt(option);
            if (point < 0) {
                return option;
            }
        }
        throw new IllegalStateException("Weights are above 0.");
    }
}
