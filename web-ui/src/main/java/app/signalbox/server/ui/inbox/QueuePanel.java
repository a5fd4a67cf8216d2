package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The parts of the inbox: by where conversations stand, by what people want, and by network. */
class QueuePanel extends Nav {

    QueuePanel() {
        addClassName("queues");
        getElement().setAttribute("aria-label", "Queues");
    }

    void show(InboxPlace place, String brandName) {
        removeAll();
        H2 title = new H2(brandName);
        title.addClassName("queues-title");
        add(title, queues(place), intents(place), channels(place));
    }

    private static Div queues(InboxPlace place) {
        Div group = group("");
        for (Queue queue : Queue.values()) {
            group.add(link(place.inQueue(queue), queue.glyph(), queue.label(), queue == place.queue()));
        }
        return group;
    }

    private static Div intents(InboxPlace place) {
        Div group = group("What they want");
        for (Intent intent : Intent.values()) {
            boolean chosen = intent == place.intent();
            Anchor link = link(
                    place.withIntent(chosen ? null : intent), "intent-" + intent.value(), Words.of(intent), chosen);
            link.addClassName("intent-" + intent.value());
            group.add(link);
        }
        return group;
    }

    private static Div channels(InboxPlace place) {
        Div group = group("Network");
        for (Channel channel : Channel.values()) {
            boolean chosen = channel == place.channel();
            group.add(link(
                    place.withChannel(chosen ? null : channel), "net-" + channel.value(), Words.of(channel), chosen));
        }
        return group;
    }

    private static Div group(String title) {
        Div group = new Div();
        group.addClassName("queue-group");
        if (!title.isEmpty()) {
            Span heading = new Span(title);
            heading.addClassName("queue-heading");
            group.add(heading);
        }
        return group;
    }

    private static Anchor link(InboxPlace to, String glyph, String label, boolean chosen) {
        Anchor link = new Anchor(to.href(), new Glyph(glyph), new Span(label));
        link.getElement().setAttribute("router-link", true);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
