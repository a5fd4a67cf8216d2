package app.signalbox.server.ui;

import app.signalbox.server.kernel.Catalogue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the console says, in the language of the window at hand. The English pattern is the key into the catalogue; its
 * places are those of {@link java.text.MessageFormat}, but an apostrophe is an apostrophe. Patterns are written out
 * where they are used, so that a test finds all of them.
 *
 * <p>An instance is something that is said later, for enums and constants: they are made once for everybody.
 *
 * @param context where the phrase stands, where that decides how it is translated
 */
public record Phrase(@Nullable String context, String pattern) {

    /** Says something now. */
    public static String of(String pattern, @Nullable Object... arguments) {
        return new Phrase(null, pattern).text(arguments);
    }

    /** Says something now whose words are translated differently elsewhere. */
    public static String in(String context, String pattern, @Nullable Object... arguments) {
        return new Phrase(context, pattern).text(arguments);
    }

    /** Says how many there are, as {@code {0}}; more places start at {@code {1}}. */
    public static String count(long count, String one, String many, @Nullable Object... more) {
        Locale locale = locale();
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(count);
        arguments.addAll(Arrays.asList(more));
        return Catalogue.filled(Catalogue.of(locale).text(null, one, many, count), locale, arguments.toArray());
    }

    /** Keeps something to be said later. */
    public static Phrase later(String pattern) {
        return new Phrase(null, pattern);
    }

    /** Keeps something to be said later whose words are translated differently elsewhere. */
    public static Phrase laterIn(String context, String pattern) {
        return new Phrase(context, pattern);
    }

    /**
     * The locale of the window at hand, whose language is one that is spoken here. Where there is no window it is that
     * of the request at hand, and English where there is none either.
     */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return Catalogue.spoken(ui == null ? asked(VaadinRequest.getCurrent()) : List.of(ui.getLocale()));
    }

    /** What a browser asks for, the dearest first. */
    static List<Locale> asked(@Nullable VaadinRequest request) {
        return request == null ? List.of() : Collections.list(request.getLocales());
    }

    /** Says it. */
    public String text(@Nullable Object... arguments) {
        return in(locale(), arguments);
    }

    /** Says it in a language. */
    public String in(Locale locale, @Nullable Object... arguments) {
        return Catalogue.filled(Catalogue.of(locale).text(context, pattern), locale, arguments);
    }
}
