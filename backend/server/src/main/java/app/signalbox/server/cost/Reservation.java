package app.signalbox.server.cost;

import java.util.UUID;

/** What a tenant's budget says to a call that wants to be paid. */
public sealed interface Reservation {

    /**
     * The money is held. Whoever got this must end it by {@code settle}, {@code settleInFull} or {@code release}.
     *
     * @param id names it to {@link Budgets}
     */
    record Reserved(UUID id) implements Reservation {}

    /**
     * The money is not there; the call must not be made.
     *
     * @param sentence why, and what to do about it, for people
     */
    record Exhausted(String sentence) implements Reservation {}
}
