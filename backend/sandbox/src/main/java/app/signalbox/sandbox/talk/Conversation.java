package app.signalbox.sandbox.talk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One conversation under way; it remembers which ids the network gave to what was said. Not thread-safe. */
public final class Conversation {

    private final SandboxAccount account;
    private final Person person;
    private final Surface surface;
    private final Urgency urgency;
    private final Dialect dialect;
    private final Deque<Story.Line> script;
    private final Map<Mark, String> marks = new EnumMap<>(Mark.class);
    private Instant lastAt = Instant.MIN;
    private int edits;

    Conversation(
            SandboxAccount account,
            Person person,
            Surface surface,
            Urgency urgency,
            Dialect dialect,
            List<Story.Line> script) {
        this.account = account;
        this.person = person;
        this.surface = surface;
        this.urgency = urgency;
        this.dialect = dialect;
        this.script = new ArrayDeque<>(script);
    }

    Beat advance(Instant now) {
        var line = script.removeFirst();
        // whole later moments keep the order of a thread readable even when a burst stops the clock
        lastAt = now.isAfter(lastAt) ? now : lastAt.plusMillis(1);
        edits = line.act() == Act.EDIT ? edits + 1 : 0;
        var lineUrgency = line.intent() == Intent.PRAISE ? Urgency.LOW : urgency;
        return new Beat(this, line.act(), line.template(), line.intent(), lineUrgency, lastAt, line.picture());
    }

    boolean isOver() {
        return script.isEmpty();
    }

    public SandboxAccount account() {
        return account;
    }

    public Person person() {
        return person;
    }

    public Surface surface() {
        return surface;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** How often the last message has been edited so far. */
    public int edits() {
        return edits;
    }

    /** Remembers the id the network gave. */
    public void remember(Mark mark, String id) {
        marks.put(mark, id);
    }

    /** The id remembered, absent when nothing of that kind has happened yet. */
    public Optional<String> find(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** What a conversation remembers ids of. */
    public enum Mark {
        POST,
        FIRST_INBOUND,
        LAST_INBOUND,
        LAST_OUTBOUND
    }

    /** How the network words this conversation where it has two ways for the same thing. */
    public enum Dialect {
        /** Meta: the thread is ours. X: Account Activity. */
        CLASSIC,
        /** Meta: another app owns the thread. X: X Activity. */
        ALTERNATE
    }
}
