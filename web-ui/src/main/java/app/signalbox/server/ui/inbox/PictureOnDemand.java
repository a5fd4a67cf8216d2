package app.signalbox.server.ui.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Base64;
import java.util.UUID;

/**
 * A picture that somebody sent, shown when it is asked for. The server brings a small copy, so that the network learns
 * neither who looks nor from where.
 */
class PictureOnDemand extends Div {

    /** Brings small copies. */
    interface Source {

        Source NOBODY = (message, index) -> new byte[0];

        /** The picture as PNG, empty if nobody brings any. */
        byte[] small(UUID message, int index);
    }

    PictureOnDemand(UUID message, int index, Source source) {
        addClassName("picture");
        NativeButton show = new NativeButton(Phrase.of("Show the picture"));
        show.addClassName("picture-show");
        show.getElement().insertChild(0, new Glyph("shown").getElement());
        show.addClickListener(event -> {
            try {
                show(source.small(message, index));
            } catch (DomainException refused) {
                Notice.refusal(Phrase.said(refused.getMessage())).show();
            }
        });
        add(show);
    }

    private void show(byte[] png) {
        if (png.length > 0) {
            removeAll();
            add(new Image(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                    Phrase.of("Picture that was sent along")));
        }
    }
}
