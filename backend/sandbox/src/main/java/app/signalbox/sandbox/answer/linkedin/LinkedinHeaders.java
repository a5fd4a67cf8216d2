package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Call;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The headers without which LinkedIn answers nothing. A version is active for twelve months. */
final class LinkedinHeaders {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final int ACTIVE_MONTHS = 12;

    private final Clock clock;

    LinkedinHeaders(Clock clock) {
        this.clock = clock;
    }

    void require(Call call, LinkedinEndpoint endpoint) {
        if (endpoint.isVersioned()) {
            requireVersion(call);
        }
        if (endpoint.isKeyed()
                && call.header("X-Restli-Protocol-Version").filter("2.0.0"::equals).isEmpty()) {
            throw LinkedinRefusal.badSyntax();
        }
    }

    private void requireVersion(Call call) {
        var version = call.header("Linkedin-Version")
                .orElseThrow(() -> LinkedinRefusal.of(
                        400,
                        "VERSION_MISSING",
                        "A version must be present. Please specify a version by adding the LinkedIn-Version header."));
        if (!version.matches("20[0-9]{2}(0[1-9]|1[0-2])") || !isActive(YearMonth.parse(version, MONTH))) {
            var asked = version.length() == 6 ? version + "01" : version;
            throw LinkedinRefusal.of(426, "NONEXISTENT_VERSION", "Requested version %s is not active".formatted(asked));
        }
    }

    private boolean isActive(YearMonth version) {
        var now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return !version.isAfter(now) && version.isAfter(now.minusMonths(ACTIVE_MONTHS));
    }
}
