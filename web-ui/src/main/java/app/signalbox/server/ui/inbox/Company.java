package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.inbox.presence.Attendance.AttendanceChange;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.inbox.presence.Seat;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who else is at the conversations, and that the operator is at the opened one. */
class Company {

    private final InboxDesk desk;
    private final OperatorPrincipal self;
    private final Div marks = new Div();
    private final Map<UUID, List<Attendant>> others = new HashMap<>();
    private Set<Integer> watched = Set.of();
    private @Nullable Registration listening;
    private @Nullable Seat seat;
    private @Nullable UUID opened;

    Company(InboxDesk desk, OperatorPrincipal self) {
        this.desk = desk;
        this.self = self;
        marks.addClassName("company");
        marks.getElement().setAttribute("aria-live", "polite");
    }

    /** Stands in the head of the opened conversation. */
    Div marks() {
        return marks;
    }

    /**
     * Follows who comes and goes in these brands.
     *
     * @param handOn takes what is to be done in the window, from any thread
     * @param changed is told of conversations that others came to or left
     */
    void follow(Set<Integer> tenants, Consumer<Runnable> handOn, Consumer<UUID> changed) {
        stop();
        watched = Set.copyOf(tenants);
        listening = desk.attend(change -> {
            if (tenants.contains(change.tenantId())) {
                handOn.accept(() -> heard(change, changed));
            }
        });
        others.clear();
        desk.present(watched).forEach(this::note);
        draw();
    }

    /** Nothing is followed any more, and the seat is free. */
    void stop() {
        if (listening != null) {
            listening.remove();
        }
        listening = null;
    }

    /** The operator has opened this. */
    void sit(ConversationDetail detail) {
        if (!detail.id().equals(opened)) {
            leave();
            opened = detail.id();
            seat = desk.sit(detail.tenant(), detail.id(), Attendant.viewing(self.operatorId(), self.displayName()));
        }
        draw();
    }

    /** Nothing is open any more. */
    void leave() {
        if (seat != null) {
            seat.leave();
        }
        seat = null;
        opened = null;
    }

    void writing(boolean something) {
        if (seat != null) {
            if (something) {
                seat.write();
            } else {
                seat.rest();
            }
        }
    }

    /** Who else is there, for the row of a conversation; empty where nobody is. */
    String at(UUID conversation) {
        return others.getOrDefault(conversation, List.of()).stream()
                .map(Company::sentence)
                .collect(Collectors.joining(", "));
    }

    private void heard(AttendanceChange change, Consumer<UUID> changed) {
        String before = at(change.conversationId());
        note(change.conversationId(), change.present());
        if (!before.equals(at(change.conversationId()))) {
            draw();
            changed.accept(change.conversationId());
        }
    }

    private void note(UUID conversation, List<Attendant> present) {
        List<Attendant> now = present.stream()
                .filter(who -> !Objects.equals(who.operatorId(), self.operatorId()))
                .toList();
        if (now.isEmpty()) {
            others.remove(conversation);
        } else {
            others.put(conversation, now);
        }
    }

    private void draw() {
        marks.removeAll();
        List<Attendant> here = opened == null ? List.of() : others.getOrDefault(opened, List.of());
        here.forEach(who -> {
            Span mark = new Span(sentence(who));
            mark.addClassName("company-" + who.activity().name().toLowerCase(java.util.Locale.ROOT));
            marks.add(mark);
        });
        marks.setVisible(!here.isEmpty());
    }

    private static String sentence(Attendant who) {
        return switch (who.activity()) {
            case VIEWING -> Phrase.of("{0} is looking", who.name());
            case WRITING -> Phrase.of("{0} is writing", who.name());
            case DRAFTING -> Phrase.of("{0} is drafting", who.name());
        };
    }
}
