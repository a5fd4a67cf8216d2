package app.signalbox.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What a number of clients achieved.
 *
 * @param nanos time of each operation, in no order
 * @param took how long all of it lasted
 */
@SuppressWarnings("ArrayRecordComponent")
record Load(long[] nanos, Duration took) {

    static Load of(List<LongStream.Builder> clients, Duration took) {
        long[] all = clients.stream().flatMapToLong(LongStream.Builder::build).toArray();
        Arrays.sort(all);
        return new Load(all, took);
    }

    long count() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length * 1e9 / took.toNanos();
    }

    double millis(double quantile) {
        return nanos.length == 0 ? 0 : nanos[(int) (quantile * (nanos.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s (p50 %.1f ms, p99 %.1f ms)", perSecond(), millis(0.5), millis(0.99));
    }
}
