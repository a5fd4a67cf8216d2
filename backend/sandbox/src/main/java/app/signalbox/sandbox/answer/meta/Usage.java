package app.signalbox.sandbox.answer.meta;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How much of a budget of calls the last hour took, by account and use case. Refused calls count too. */
final class Usage {

    private static final int MINUTES = 60;

    private final Clock clock;
    private final Map<String, Hour> hours = new HashMap<>();
    private int callsPerHour;

    Usage(Clock clock, int callsPerHour) {
        this.clock = clock;
        this.callsPerHour = callsPerHour;
    }

    void allow(int calls) {
        callsPerHour = calls;
    }

    /** Counts a call. */
    Reading take(String key) {
        var minute = clock.instant().getEpochSecond() / 60;
        var hour = hours.computeIfAbsent(key, absent -> new Hour());
        return reading(hour.add(minute), hour, minute);
    }

    private Reading reading(long calls, Hour hour, long minute) {
        if (callsPerHour == 0) {
            return new Reading(0, 0, false);
        }
        var percent = (int) (calls * 100 / callsPerHour);
        var isOver = calls > callsPerHour;
        return new Reading(percent, isOver ? hour.minutesUntilBelow(callsPerHour, minute) : 0, isOver);
    }

    /**
     * Where a budget stands.
     *
     * @param percent taken, above 100 if calls went on
     * @param minutesToRegain until calls are answered again
     * @param isOver whether this call is one too many
     */
    record Reading(int percent, int minutesToRegain, boolean isOver) {

        static Reading exhausted() {
            return new Reading(100, 1, true);
        }

        /** As {@code X-App-Usage} and {@code X-Page-Usage} have it. */
        String plain() {
            return Json.object()
                    .put("call_count", percent)
                    .put("total_cputime", percent / 2)
                    .put("total_time", percent / 2)
                    .toString();
        }

        /** As {@code X-Business-Use-Case-Usage} has it. */
        String ofUseCase(String businessId, String type) {
            var usage = Json.object();
            usage.putArray(businessId)
                    .addObject()
                    .put("type", type)
                    .put("call_count", percent)
                    .put("total_cputime", percent / 2)
                    .put("total_time", percent / 2)
                    .put("estimated_time_to_regain_access", minutesToRegain);
            return usage.toString();
        }
    }

    /** Calls by minute, around the clock. */
    private static final class Hour {

        private final long[] calls = new long[MINUTES];
        private long newest = -MINUTES;

        long add(long minute) {
            if (minute - newest >= MINUTES) {
                Arrays.fill(calls, 0);
            } else {
                for (var passed = newest + 1; passed <= minute; passed++) {
                    calls[(int) (passed % MINUTES)] = 0;
                }
            }
            newest = Math.max(newest, minute);
            calls[(int) (minute % MINUTES)]++;
            return Arrays.stream(calls).sum();
        }

        int minutesUntilBelow(int budget, long minute) {
            var left = Arrays.stream(calls).sum();
            for (var passed = 1; passed <= MINUTES; passed++) {
                left -= calls[(int) ((minute + passed) % MINUTES)];
                if (left < budget) {
                    return passed;
                }
            }
            return MINUTES;
        }
    }
}
