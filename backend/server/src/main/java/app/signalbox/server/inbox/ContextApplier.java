package app.signalbox.server.inbox;

import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessagesDelivered;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.SubjectChanged;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applies what surrounds messages: reactions, subjects, notices and how far people read. */
@Component
@Order(210)
class ContextApplier implements ProviderEventApplier {

    private final Threads threads;
    private final Surroundings surroundings;

    ContextApplier(Threads threads, Surroundings surroundings) {
        this.threads = threads;
        this.surroundings = surroundings;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        List<ThreadMark> marks = new ArrayList<>(of(chunk, ThreadRead.class, ThreadMark::of));
        marks.addAll(of(chunk, MessagesDelivered.class, ThreadMark::of));
        List<Told.Notice> notices = of(chunk, Notice.class, Told.Notice::of);
        threads.open(Stream.concat(
                        marks.stream().map(ThreadMark::thread),
                        notices.stream().map(Told.Notice::thread).flatMap(Optional::stream))
                .toList());
        threads.mark(marks);
        surroundings.putReactions(of(chunk, ReactionChanged.class, Told.Reaction::of));
        surroundings.putSubjects(of(chunk, SubjectChanged.class, Told.Subject::of));
        surroundings.removeSubjects(of(chunk, MessageDeleted.class, Told.Subject::of));
        surroundings.putNotices(notices);
    }

    private static <E, T> List<T> of(List<ArrivedEvent> chunk, Class<E> type, BiFunction<ArrivedEvent, E, T> telling) {
        return chunk.stream()
                .filter(arrived -> type.isInstance(arrived.event()))
                .map(arrived -> telling.apply(arrived, type.cast(arrived.event())))
                .toList();
    }
}
