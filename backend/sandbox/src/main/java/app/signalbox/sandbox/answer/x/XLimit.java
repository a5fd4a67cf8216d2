package app.signalbox.sandbox.answer.x;

import java.time.Duration;

/**
 * How many calls may be made of an endpoint.
 *
 * @param subject whose calls count together
 * @param count how many
 * @param window in which time
 */
record XLimit(Subject subject, int count, Duration window) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    static XLimit user(int count) {
        return new XLimit(Subject.USER, count, QUARTER);
    }

    static XLimit userDay(int count) {
        return new XLimit(Subject.USER, count, DAY);
    }

    static XLimit app(int count) {
        return new XLimit(Subject.APP, count, QUARTER);
    }

    static XLimit appDay(int count) {
        return new XLimit(Subject.APP, count, DAY);
    }

    boolean isDaily() {
        return window.equals(DAY);
    }

    /** A quarter's limit of the app is for the app alone; a day's limit counts what it does for users too. */
    boolean concerns(XCaller caller) {
        return subject == Subject.USER ? !caller.isApp() : caller.isApp() || isDaily();
    }

    String holder(XCaller caller) {
        return subject == Subject.USER ? caller.userId() : "app";
    }

    enum Subject {
        USER,
        APP
    }
}
