package app.signalbox.server.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to people, in their language. The English pattern is the key. Every module that says something may bring
 * a file {@code catalogue/<language>.po}; all that are found count together.
 */
public final class Catalogue {

    private static final Catalogue ENGLISH = new Catalogue();
    private static final Map<String, Catalogue> TRANSLATED = Map.of("de", found("de"));

    private final Map<Key, List<String>> texts = new HashMap<>();

    private Catalogue() {}

    private record Key(@Nullable String context, String id) {}

    /** The catalogue of a language, that of English where there is none. */
    public static Catalogue of(Locale locale) {
        return TRANSLATED.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** The first of these locales whose language is spoken here, otherwise English. */
    public static Locale spoken(List<Locale> wanted) {
        return wanted.stream().filter(Catalogue::speaks).findFirst().orElse(Locale.ENGLISH);
    }

    private static boolean speaks(Locale locale) {
        String language = locale.getLanguage();
        return language.equals(Locale.ENGLISH.getLanguage()) || TRANSLATED.containsKey(language);
    }

    /** What an English text is in this language, itself where nobody has translated it yet. */
    public String text(@Nullable String context, String english) {
        return form(context, english, 0, english);
    }

    /** What an English text is about that many things. */
    public String text(@Nullable String context, String one, String many, long count) {
        return count == 1 ? form(context, one, 0, one) : form(context, one, 1, many);
    }

    /**
     * A pattern with its places filled as they are written in a locale. An apostrophe is an apostrophe: what has to stand
     * in braces comes as an argument.
     */
    public static String filled(String pattern, Locale locale, @Nullable Object... arguments) {
        if (arguments.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
    }

    private String form(@Nullable String context, String id, int form, String english) {
        List<String> forms = texts.getOrDefault(new Key(context, id), List.of());
        return form < forms.size() && !forms.get(form).isEmpty() ? forms.get(form) : english;
    }

    private static Catalogue found(String language) {
        Catalogue all = new Catalogue();
        try {
            for (URL file : Collections.list(
                    Catalogue.class.getClassLoader().getResources("catalogue/" + language + ".po"))) {
                all.add(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The catalogue of " + language + " can't be read", unreadable);
        }
        return all;
    }

    private void add(URL file) throws IOException {
        try (InputStream bytes = file.openStream()) {
            String read = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            PoFile.read(read)
                    .forEach(message -> texts.put(new Key(message.context(), message.id()), message.texts()));
        }
    }
}
