package app.signalbox.server.ui.channels;

import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something about the way in that a person must look at. */
class AlarmPanel extends Div {

    AlarmPanel(IntakeAlarm alarm) {
        addClassName("alarm");
        getElement().setAttribute("role", "status");
        add(new Glyph("alarm"), new Span(Phrase.said(alarm.sentence())));
    }
}
