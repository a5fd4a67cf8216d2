package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.HereMark;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the inbox: queues with how many are in them, views, what people want, and networks. */
class QueuePanel extends Nav {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePanel.class);
    private static final int LONGEST_NAME = 60;

    private final transient QueueDesk desk;
    private final transient Workplace workplace;
    private final transient Map<Queue, Span> counts = new EnumMap<>(Queue.class);
    private final transient Recount recount = new Recount(this::count);
    private final Div views = new Div();
    private final transient Consumer<Set<UUID>> redraw;
    private InboxPlace place = InboxPlace.of("all", Queue.NEW);
    private transient Set<UUID> unseen = Set.of();

    /** @param redraw told of conversations that mention the operator since now, or no more */
    QueuePanel(QueueDesk desk, Workplace workplace, Consumer<Set<UUID>> redraw) {
        this.desk = desk;
        this.workplace = workplace;
        this.redraw = redraw;
        addClassName("queues");
        getElement().setAttribute("aria-label", Phrase.of("Queues"));
        views.addClassName("queue-group");
    }

    void show(InboxPlace next, String brandName) {
        this.place = next;
        removeAll();
        counts.clear();
        H2 title = new H2(brandName);
        title.addClassName("queues-title");
        add(title, queues(), views, intents(), channels());
        count();
        showViews();
    }

    /** Counts again soon, because something changed. */
    void recount() {
        recount.wish();
    }

    /** Whether a conversation mentions the operator, who has not opened it since. */
    boolean mentions(UUID conversation) {
        return unseen.contains(conversation);
    }

    /** Keeps what is searched for now, under its own words. */
    void keepView() {
        String search = place.wholeSearch();
        String name = search.length() > LONGEST_NAME ? search.substring(0, LONGEST_NAME) : search;
        try {
            SavedView kept = desk.keep(new SaveView(name, search, null, null));
            showViews();
            Notice.done(Phrase.of("Kept as a view."))
                    .with(Phrase.of("Name it"), () -> edit(kept))
                    .show();
        } catch (DomainException refusal) {
            Notice.refusal(Phrase.said(refusal.getMessage())).show();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        recount.in(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        recount.in(null);
    }

    private void count() {
        try {
            List<Queue> counted = counts.keySet().stream()
                    .filter(queue -> queue != Queue.MENTIONS)
                    .toList();
            desk.counts(place, counted).forEach(this::showCount);
            showUnseen(desk.unseenMentions(place));
        } catch (RuntimeException failure) {
            LOG.warn("The queues can't be counted; they are shown without numbers", failure);
        }
    }

    private void showUnseen(Set<UUID> now) {
        Set<UUID> changed = new HashSet<>(unseen);
        changed.addAll(now);
        changed.removeIf(id -> unseen.contains(id) && now.contains(id));
        unseen = Set.copyOf(now);
        showCount(Queue.MENTIONS, now.size());
        if (!changed.isEmpty()) {
            redraw.accept(changed);
        }
    }

    private void showCount(Queue queue, int count) {
        Span shown = counts.get(queue);
        if (shown != null) {
            shown.setText(count == 0 ? "" : " " + (count >= QueueDesk.MANY ? QueueDesk.MANY - 1 + "+" : count));
        }
    }

    private Div queues() {
        Div group = group("");
        for (Queue queue : Queue.values()) {
            boolean chosen = queue == place.queue() && chosenView() == null;
            Anchor link = link(place.inQueue(queue), queue.glyph(), queue.label(), chosen);
            if (queue.isCurrent() || queue == Queue.MENTIONS) {
                Span count = new Span();
                count.addClassName("queue-count");
                count.setTitle(queue == Queue.MENTIONS ? Phrase.of("Not opened since") : "");
                counts.put(queue, count);
                link.add(count);
            }
            group.add(link);
        }
        return group;
    }

    private void showViews() {
        List<SavedView> all = desk.views();
        views.removeAll();
        views.setVisible(!all.isEmpty());
        views.add(heading(Phrase.of("Views")));
        SavedView chosen = chosenView(all);
        all.forEach(view -> views.add(line(view, view.equals(chosen))));
    }

    private Div line(SavedView view, boolean chosen) {
        Anchor link = link(place.inView(view), view.agency() == null ? "view" : "view-shared", view.name(), chosen);
        link.setTitle(view.query());
        Div line = new Div(link);
        line.addClassName("queue-view");
        if (view.own()) {
            NativeButton change = new NativeButton("", event -> edit(view));
            change.add(new Glyph("more"));
            change.addClassName("queue-change");
            change.getElement().setAttribute("aria-label", Phrase.of("Change the view {0}", view.name()));
            line.add(change);
        }
        return line;
    }

    private void edit(SavedView view) {
        new ViewDialog(view, desk, agency(), this::showViews).open();
    }

    /** The agency of the brand looked at; across brands that of the first. */
    private @Nullable String agency() {
        return workplace.tenants().stream()
                .filter(tenant -> place.isAcross() || tenant.slug().equals(place.scope()))
                .map(tenant -> tenant.agency())
                .findFirst()
                .orElse(null);
    }

    private @Nullable SavedView chosenView() {
        return place.queue() == Queue.EVERYTHING && place.words() != null ? chosenView(desk.views()) : null;
    }

    private @Nullable SavedView chosenView(List<SavedView> all) {
        return all.stream()
                .filter(view ->
                        place.queue() == Queue.EVERYTHING && view.query().equals(place.words()))
                .findFirst()
                .orElse(null);
    }

    private Div intents() {
        Div group = group(Phrase.of("What they want"));
        for (Intent intent : Intent.values()) {
            boolean chosen = intent == place.intent();
            Anchor link = link(
                    place.withIntent(chosen ? null : intent), "intent-" + intent.value(), Words.of(intent), chosen);
            link.addClassName("intent-" + intent.value());
            group.add(link);
        }
        return group;
    }

    private Div channels() {
        Div group = group(Phrase.of("Network"));
        for (Channel channel : Channel.values()) {
            boolean chosen = channel == place.channel();
            group.add(link(
                    place.withChannel(chosen ? null : channel),
                    "net-" + channel.value(),
                    channel.displayName(),
                    chosen));
        }
        return group;
    }

    private static Div group(String title) {
        Div group = new Div();
        group.addClassName("queue-group");
        if (!title.isEmpty()) {
            group.add(heading(title));
        }
        return group;
    }

    private static Span heading(String title) {
        Span heading = new Span(title);
        heading.addClassName("queue-heading");
        return heading;
    }

    private static Anchor link(InboxPlace to, String glyph, String label, boolean chosen) {
        Anchor link = new Anchor(to.href(), new Glyph(glyph), new Span(label));
        link.getElement().setAttribute("router-link", true);
        if (chosen) {
            HereMark.put(link, "true");
        }
        return link;
    }
}
