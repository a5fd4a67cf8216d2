package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an account's connection is: a drawing, a word, and what to do. */
class HealthMark extends Div {

    private static final DateTimeFormatter DAY = inUtc("d MMMM yyyy");
    private static final DateTimeFormatter MINUTE = inUtc("d MMMM yyyy, HH:mm 'UTC'");

    HealthMark(ChannelAccountView account) {
        ConnectionHealth health = account.health();
        addClassNames("health", "health-" + health.state().value().replace('_', '-'));
        Span state = new Span(new Glyph(glyph(health.state())), new Span(word(health)));
        state.addClassName("health-state");
        Span sentence = new Span(health.sentence());
        sentence.addClassName("quiet");
        add(state, sentence);
        getElement()
                .setAttribute(
                        "title",
                        "Last event: " + said(MINUTE, account.lastEventAt(), "none yet") + "\nAccess ends: "
                                + said(DAY, health.expiresAt(), "no end known"));
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
            case CONNECTED -> "Connected";
            case EXPIRING -> health.expiresAt() == null ? "Expiring" : "Expiring on " + DAY.format(health.expiresAt());
            case ACCESS_LOST -> "Access lost";
            case DEAF -> "Deaf";
            case UNKNOWN -> "Unknown";
        };
    }

    private static String said(DateTimeFormatter form, @Nullable Instant at, String otherwise) {
        return at == null ? otherwise : form.format(at);
    }

    private static DateTimeFormatter inUtc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
