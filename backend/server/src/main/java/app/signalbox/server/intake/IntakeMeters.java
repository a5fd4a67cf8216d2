package app.signalbox.server.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens at the door. */
@Component
class IntakeMeters {

    private final Counter accepted;
    private final Counter badSignature;
    private final Counter tooLarge;
    private final Counter notCommitted;

    IntakeMeters(MeterRegistry registry) {
        this.accepted = registry.counter("signalbox.intake.deliveries", "outcome", "accepted");
        this.badSignature = registry.counter("signalbox.intake.deliveries", "outcome", "bad-signature");
        this.tooLarge = registry.counter("signalbox.intake.deliveries", "outcome", "too-large");
        this.notCommitted = registry.counter("signalbox.intake.deliveries", "outcome", "not-committed");
    }

    void accepted() {
        accepted.increment();
    }

    void badSignature() {
        badSignature.increment();
    }

    void tooLarge() {
        tooLarge.increment();
    }

    void notCommitted() {
        notCommitted.increment();
    }

    long tooLargeCount() {
        return (long) tooLarge.count();
    }

    long notCommittedCount() {
        return (long) notCommitted.count();
    }
}
