package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AttachmentView;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.ReactionView;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One message. Its text is only ever text, and nothing of it is loaded from elsewhere by itself. */
class Bubble extends Article {

    /** What a network may call a picture that stands still. */
    private static final Set<String> PICTURES = Set.of("image", "photo", "sticker");

    private final transient PictureOnDemand.Source pictures;
    private final Span fate = new Span();

    /** A message whose pictures nobody brings. */
    Bubble(MessageView message, String contactName, Channel channel) {
        this(message, contactName, channel, PictureOnDemand.Source.NOBODY);
    }

    Bubble(MessageView message, String contactName, Channel channel, PictureOnDemand.Source pictures) {
        this.pictures = pictures;
        addClassNames("bubble", "bubble-" + message.direction().value());
        if (message.deletedAt() != null || message.expiredAt() != null || message.hiddenAt() != null) {
            addClassName("bubble-gone");
        }
        Span author = new Span(author(message, contactName, channel));
        author.addClassName("bubble-author");
        author.getElement().setAttribute("dir", "auto");
        Header header = new Header(
                author, new Age(message.providerTime()).asClock().besides(Phrase.of("Received"), message.receivedAt()));
        header.add(marks(message));
        fate.addClassNames("mark", "fate");
        header.add(fate);
        Div body = new Div(text(message, channel));
        body.addClassName("bubble-text");
        body.getElement().setAttribute("dir", "auto");
        add(header, body);
        addAll("bubble-attachments", attachments(message));
        addAll("bubble-reactions", reactions(message.reactions()));
    }

    /** Offers what can be done about it on its network. */
    Bubble with(ActMenu menu) {
        add(menu);
        return this;
    }

    /** Says how far it came. */
    void tell(OutboxState state) {
        fate.setText(Words.of(state));
    }

    private void addAll(String style, List<Component> parts) {
        if (!parts.isEmpty()) {
            Div holder = new Div();
            holder.addClassName(style);
            holder.add(parts);
            add(holder);
        }
    }

    private static String author(MessageView message, String contactName, Channel channel) {
        String name = message.authorName() == null ? null : Words.person(message.authorName(), channel);
        return switch (message.authorKind()) {
            case CONTACT -> name == null ? contactName : name;
            case OPERATOR -> name == null ? Phrase.of("Operator") : name;
            case AI -> Phrase.of("AI, approved here");
            case AUTOMATION -> Phrase.of("Automation");
            case OUTSIDE_APP ->
                name == null ? Phrase.of("Answered outside Signalbox") : Phrase.of("{0}, outside Signalbox", name);
        };
    }

    private static String text(MessageView message, Channel channel) {
        if (message.deletedAt() != null) {
            return Phrase.of("Deleted by its author.");
        }
        if (message.expiredAt() != null) {
            return expired(channel);
        }
        if (message.contentPending()) {
            return Phrase.of("The network has sent only the number of this message. Its words follow.");
        }
        if (message.text() != null) {
            return message.text();
        }
        return message.attachments().isEmpty() ? Phrase.of("No text.") : "";
    }

    private static String expired(Channel channel) {
        return switch (channel) {
            case LINKEDIN -> Phrase.of("LinkedIn lets nobody keep this longer than 48 hours.");
            case FACEBOOK, INSTAGRAM, X -> Phrase.of("This brand keeps no messages for so long.");
        };
    }

    private static List<Component> marks(MessageView message) {
        List<Component> marks = new ArrayList<>();
        if (message.editedCount() > 0) {
            marks.add(mark("edit", Phrase.count(message.editedCount(), "edited", "edited {0} times")));
        }
        if (message.hiddenAt() != null) {
            marks.add(mark("hidden", Phrase.of("hidden on the network")));
        }
        if (message.contentPending()) {
            marks.add(mark("clock", Phrase.of("content pending")));
        }
        return marks;
    }

    private static Span mark(String glyph, String words) {
        Span mark = new Span(new Glyph(glyph), new Span(words));
        mark.addClassName("mark");
        return mark;
    }

    private List<Component> attachments(MessageView message) {
        List<Component> parts = new ArrayList<>();
        for (int index = 0; index < message.attachments().size(); index++) {
            AttachmentView attachment = message.attachments().get(index);
            parts.add(attachment(attachment));
            if (PICTURES.contains(attachment.kind()) && attachment.url() != null) {
                parts.add(new PictureOnDemand(message.id(), index, pictures));
            }
        }
        return parts;
    }

    private static Component attachment(AttachmentView attachment) {
        String kind = AttachmentWords.of(attachment.kind());
        String label = attachment.title() == null ? kind : kind + ": " + attachment.title();
        String url = attachment.url();
        if (url == null || !url.startsWith("https://")) {
            Span chip = new Span(new Glyph("attachment"), new Span(label));
            chip.addClassName("attachment");
            return chip;
        }
        Anchor link = new Anchor(url, new Glyph("attachment"), new Span(label));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("attachment");
        link.getElement()
                .setAttribute("rel", "noopener noreferrer nofollow")
                .setAttribute("title", Phrase.of("Opens {0}", url));
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static List<Component> reactions(List<ReactionView> reactions) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        reactions.forEach(reaction -> byKind.computeIfAbsent(reaction.reaction(), kind -> new ArrayList<>())
                .add(reaction.authorName() == null ? Phrase.of("someone") : reaction.authorName()));
        List<Component> chips = new ArrayList<>();
        byKind.forEach((kind, who) -> {
            Span chip = new Span(who.size() == 1 ? kind : kind + " " + who.size());
            chip.addClassName("reaction");
            chip.setTitle(String.join(", ", who));
            chips.add(chip);
        });
        return chips;
    }
}
