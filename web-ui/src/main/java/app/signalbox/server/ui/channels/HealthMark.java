package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an account's connection is: a drawing, a word, and what to do. */
class HealthMark extends Div {

    HealthMark(ChannelAccountView account) {
        ConnectionHealth health = account.health();
        addClassNames("health", "health-" + health.state().value().replace('_', '-'));
        Span state = new Span(new Glyph(glyph(health.state())), new Span(word(health)));
        state.addClassName("health-state");
        Span sentence = new Span(Phrase.said(health.sentence()));
        sentence.addClassName("quiet");
        add(state, sentence);
        getElement()
                .setAttribute(
                        "title",
                        Phrase.of("Last event: {0}", said(Dates::minute, account.lastEventAt(), Phrase.of("none yet")))
                                + "\n"
                                + Phrase.of(
                                        "Access ends: {0}",
                                        said(Dates::of, health.expiresAt(), Phrase.of("no end known"))));
    }

    private static String glyph(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> "check";
            case EXPIRING -> "clock";
            case ACCESS_LOST -> "alarm";
            case DEAF -> "deaf";
            case UNKNOWN -> "unsure";
        };
    }

    private static String word(ConnectionHealth health) {
        return switch (health.state()) {
            case CONNECTED -> Phrase.of("Connected");
            case EXPIRING ->
                health.expiresAt() == null
                        ? Phrase.of("Expiring")
                        : Phrase.of("Expiring on {0}", Dates.of(health.expiresAt()));
            case ACCESS_LOST -> Phrase.of("Access lost");
            case DEAF -> Phrase.of("Deaf");
            case UNKNOWN -> Phrase.of("Unknown");
        };
    }

    private static String said(Function<Instant, String> form, @Nullable Instant at, String otherwise) {
        return at == null ? otherwise : form.apply(at);
    }
}
