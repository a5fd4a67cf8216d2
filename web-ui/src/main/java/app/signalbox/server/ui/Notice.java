package app.signalbox.server.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;

/** A short message at the edge of the window; one at a time. */
public record Notice(
        String text,
        Tone tone,
        @Nullable String actionText,
        @Nullable Runnable action) {

    /** How a notice is meant. */
    public enum Tone {
        DONE,
        NEWS,
        REFUSED,
        FAILED
    }

    /** Something was done. */
    public static Notice done(String text) {
        return new Notice(text, Tone.DONE, null, null);
    }

    /** Something happened that the operator didn't do. */
    public static Notice news(String text) {
        return new Notice(text, Tone.NEWS, null, null);
    }

    /** Something is not possible, and the text says why. */
    public static Notice refusal(String text) {
        return new Notice(text, Tone.REFUSED, null, null);
    }

    /** Something broke. */
    public static Notice failure(String text) {
        return new Notice(text, Tone.FAILED, null, null);
    }

    /** The same with something to click. */
    public Notice with(String label, Runnable click) {
        return new Notice(text, tone, label, click);
    }

    /** Shows it in the current UI in place of the one before. */
    public void show() {
        Notification shown = new Notification();
        shown.setPosition(Notification.Position.BOTTOM_START);
        shown.setDuration(tone == Tone.DONE ? 6_000 : 12_000);
        shown.addClassName("notice");
        shown.addClassName("notice-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        shown.add(new Span(text));
        if (actionText != null && action != null) {
            shown.add(actionButton(shown, actionText, action));
        }
        Current.replace(shown);
        shown.open();
    }

    private static Button actionButton(Notification shown, String label, Runnable click) {
        Button button = new Button(label, event -> {
            shown.close();
            click.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
