package app.signalbox.server.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the server says to people and that is read in more than one language.
 *
 * @param pattern in English, with places such as {@code {0}}
 * @param arguments what stands in the places; a sentence among them is said in the same language
 */
public record Sentence(String pattern, List<@Nullable Object> arguments) {

    public Sentence {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static Sentence of(String pattern, @Nullable Object... arguments) {
        return new Sentence(pattern, Arrays.asList(arguments));
    }

    /** The sentence in a language. */
    public String in(Locale locale) {
        @Nullable Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Sentence part ? part.in(locale) : argument)
                .toArray();
        return Catalogue.filled(Catalogue.of(locale).text(null, pattern), locale, filled);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
