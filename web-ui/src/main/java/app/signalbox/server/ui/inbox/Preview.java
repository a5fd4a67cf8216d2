package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer as the person will see it: no markup, links and mentions as their network marks them. */
class Preview extends Aside {

    private static final Pattern MARKED =
            Pattern.compile("https?://\\S+|(?<=^|\\s)[@#][\\p{L}\\p{N}_.]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Header head = new Header();
    private final Div text = new Div();
    private final Div attached = new Div();

    Preview() {
        addClassName("preview");
        getElement().setAttribute("aria-label", Phrase.of("Preview"));
        text.addClassName("preview-text");
        text.getElement().setAttribute("dir", "auto");
        attached.addClassName("bubble-attachments");
        add(head, text, attached);
        setVisible(false);
    }

    void show(String brand, Channel channel, @Nullable ReplyForm form, String words, List<OutgoingAttachment> files) {
        attached.removeAll();
        attached.add(AttachedFile.all(files).toArray(AttachedFile[]::new));
        attached.setVisible(!files.isEmpty());
        addClassName("preview-" + channel.value());
        Span name = new Span(brand);
        name.addClassName("preview-name");
        head.removeAll();
        head.add(new Glyph("net-" + channel.value()), name);
        if (form != null) {
            head.add(new Span(channel.displayName() + ", " + Phrase.within(Words.of(form))));
        }
        text.removeAll();
        String stripped = words.strip();
        Matcher found = MARKED.matcher(stripped);
        int from = 0;
        while (found.find()) {
            Span marked = new Span(found.group());
            marked.addClassName("preview-link");
            text.add(new Text(stripped.substring(from, found.start())), marked);
            from = found.end();
        }
        text.add(new Text(stripped.substring(from)));
    }
}
