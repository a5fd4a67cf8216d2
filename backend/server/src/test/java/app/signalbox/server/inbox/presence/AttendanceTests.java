package app.signalbox.server.inbox.presence;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendanceTests {

    private static final UUID CONVERSATION = new UUID(0, 1);
    private static final Attendant MARA = Attendant.viewing(new UUID(1, 1), "Mara");
    private static final Attendant TOM = Attendant.viewing(new UUID(2, 2), "Tom");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-28T09:00:00Z"));
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Attendance attendance = new Attendance(clock, later::add);
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsWhoComesAndGoes() {
        listen();

        Seat mara = attendance.sitIn(1, CONVERSATION, MARA);
        attendance.sitIn(1, CONVERSATION, TOM);
        mara.leave();
        mara.leave();

        assertThat(told).containsExactly("Mara VIEWING", "Mara VIEWING, Tom VIEWING", "Tom VIEWING");
    }

    @Test
    void tellsOnceThatSomebodyWritesHoweverLongTheyType() {
        Seat seat = attendance.sitIn(1, CONVERSATION, MARA);
        listen();

        seat.write();
        clock.advance(Attendance.WRITING.dividedBy(2));
        seat.write();

        assertThat(told).containsExactly("Mara WRITING");
    }

    @Test
    void tellsThatSomebodyStoppedWithoutAWord() {
        Seat seat = attendance.sitIn(1, CONVERSATION, MARA);
        listen();

        seat.write();
        clock.advance(Attendance.WRITING.dividedBy(2));
        seat.write();
        clock.advance(Attendance.WRITING.dividedBy(2));
        later.remove().run();
        clock.advance(Attendance.WRITING.dividedBy(2));
        later.remove().run();

        assertThat(told).containsExactly("Mara WRITING", "Mara VIEWING");
        assertThat(later).isEmpty();
    }

    @Test
    void tellsThatSomebodyHasSent() {
        Seat seat = attendance.sitIn(1, CONVERSATION, MARA);
        seat.write();
        listen();

        seat.rest();
        seat.rest();

        assertThat(told).containsExactly("Mara VIEWING");
    }

    @Test
    void namesThoseFirstWhoWriteAndNobodyTwice() {
        attendance.sitIn(1, CONVERSATION, MARA);
        attendance.sitIn(1, CONVERSATION, TOM).write();
        attendance.sitIn(1, CONVERSATION, TOM);
        attendance.sitIn(1, CONVERSATION, Attendant.drafting());

        assertThat(attendance.present(Set.of(1)).get(CONVERSATION))
                .extracting(Attendant::name)
                .containsExactly("The AI", "Tom", "Mara");
    }

    @Test
    void forgetsASeatThatNobodyConfirms() {
        attendance.sitIn(1, CONVERSATION, MARA);

        clock.advance(Attendance.SEATED);

        assertThat(attendance.present(Set.of(1))).isEmpty();
    }

    @Test
    void showsNothingOfOtherTenants() {
        attendance.sitIn(2, CONVERSATION, MARA);

        assertThat(attendance.present(Set.of(1))).isEmpty();
        assertThat(attendance.present(Set.of(2))).containsOnlyKeys(CONVERSATION);
    }

    @Test
    void tellsNothingAfterASubscriptionHasEnded() {
        Registration listening = attendance.subscribe(change -> told.add("told"));
        listening.remove();

        attendance.sitIn(1, CONVERSATION, MARA);

        assertThat(told).isEmpty();
    }

    private void listen() {
        attendance.subscribe(change -> told.add(change.present().stream()
                .map(who -> who.name() + " " + who.activity())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nobody")));
    }
}
