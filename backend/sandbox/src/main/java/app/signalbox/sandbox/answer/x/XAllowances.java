package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts calls against X's limits; a window begins with its first call. */
final class XAllowances {

    /** How soon a throttling made to order is over. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Window> windows = new HashMap<>();
    private final int factor;
    private final Clock clock;

    XAllowances(int factor, Clock clock) {
        this.factor = factor;
        this.clock = clock;
    }

    /**
     * Takes one call and tells what is left as headers.
     *
     * @throws Refusal if none is left
     */
    Map<String, String> take(XEndpoint endpoint, XCaller caller) {
        var limits = endpoint.limits().stream()
                .filter(limit -> limit.concerns(caller))
                .toList();
        lock.lock();
        try {
            var spent = limits.stream()
                    .filter(limit -> window(endpoint, caller, limit).used >= allowed(limit))
                    .findFirst();
            if (spent.isEmpty()) {
                limits.forEach(limit -> window(endpoint, caller, limit).used++);
            }
            var headers = headers(endpoint, caller, limits);
            spent.ifPresent(limit -> {
                throw new Refusal(with(XRefusal.tooMany(), headers));
            });
            return headers;
        } finally {
            lock.unlock();
        }
    }

    /** A refusal for too many calls, whatever was counted. */
    Answer throttled() {
        var reset = clock.instant().plus(SOON).plusMillis(999).getEpochSecond();
        var headers = new HashMap<String, String>();
        tell(headers, "x-rate-limit-", 100 * factor, 0, Instant.ofEpochSecond(reset));
        return with(XRefusal.tooMany(), headers);
    }

    static Answer with(Answer answer, Map<String, String> headers) {
        var told = answer;
        for (var header : headers.entrySet()) {
            told = told.with(header.getKey(), header.getValue());
        }
        return told;
    }

    private Map<String, String> headers(XEndpoint endpoint, XCaller caller, List<XLimit> limits) {
        var headers = new HashMap<String, String>();
        for (var limit : limits) {
            var window = window(endpoint, caller, limit);
            var left = Math.max(0, allowed(limit) - window.used);
            tell(headers, prefix(limit), allowed(limit), left, window.end);
        }
        return headers;
    }

    private static void tell(Map<String, String> headers, String prefix, int limit, int left, Instant reset) {
        headers.put(prefix + "limit", Integer.toString(limit));
        headers.put(prefix + "remaining", Integer.toString(left));
        headers.put(prefix + "reset", Long.toString(reset.getEpochSecond()));
    }

    private static String prefix(XLimit limit) {
        if (!limit.isDaily()) {
            return "x-rate-limit-";
        }
        return switch (limit.subject()) {
            case USER -> "x-user-limit-24hour-";
            case APP -> "x-app-limit-24hour-";
        };
    }

    private int allowed(XLimit limit) {
        return (int) Math.min(Integer.MAX_VALUE, (long) limit.count() * factor);
    }

    private Window window(XEndpoint endpoint, XCaller caller, XLimit limit) {
        var key = new Key(endpoint, limit, limit.holder(caller));
        var now = clock.instant();
        return windows.compute(
                key,
                (same, window) ->
                        window == null || !now.isBefore(window.end) ? new Window(now.plus(limit.window())) : window);
    }

    private record Key(XEndpoint endpoint, XLimit limit, String holder) {}

    private static final class Window {

        private final Instant end;
        private int used;

        Window(Instant end) {
            this.end = end;
        }
    }
}
