package app.signalbox.server.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** Stands where something could not be shown: what happened, what is safe, and what to do. */
public class FailureState extends EmptyState {

    /**
     * @param failure a refusal of the domain is shown as it is; anything else is logged with an id that is told
     * @param again shows the same once more; offered where that may help
     */
    public FailureState(Throwable failure, Runnable again) {
        this(CalmErrors.sentence(failure), again);
    }

    private FailureState(Notice notice, Runnable again) {
        super(glyph(notice.tone()), title(notice.tone()), notice.text(), ways(notice.tone(), again));
        getElement().setAttribute("role", "alert");
    }

    private static String glyph(Notice.Tone tone) {
        return switch (tone) {
            case REFUSED, DONE, NEWS -> "lock";
            case FAILED -> "alarm";
        };
    }

    private static String title(Notice.Tone tone) {
        return switch (tone) {
            case REFUSED, DONE, NEWS -> Phrase.of("Not open to you");
            case FAILED -> Phrase.of("This could not be shown");
        };
    }

    private static Component[] ways(Notice.Tone tone, Runnable again) {
        return switch (tone) {
            case REFUSED, DONE, NEWS -> new Component[0];
            case FAILED -> new Component[] {new Button(Phrase.of("Try again"), event -> again.run())};
        };
    }
}
