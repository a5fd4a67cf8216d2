package app.signalbox.server.kernel;

import app.signalbox.server.kernel.PoFile.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said to people, in their language. The English pattern is the key. Every module may bring a file
 * {@code catalogue/<language>.po} with what it looks up by its pattern, and {@code catalogue/sentences.<language>.po} with
 * what it says in English and is recognised when it is shown; all that are found count together.
 */
public final class Catalogue {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?]) (?=\\p{Lu})");
    private static final int TOLD_APART = 10;
    private static final Catalogue ENGLISH = new Catalogue(Locale.ENGLISH);
    private static final Map<String, Catalogue> TRANSLATED = Map.of("de", found("de"));

    private final Map<Key, List<String>> texts = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final List<KnownSentence> patterns = new ArrayList<>();

    private final Locale locale;

    private Catalogue(Locale locale) {
        this.locale = locale;
    }

    private record Key(@Nullable String context, String id) {}

    /** The catalogue of a language, that of English where there is none. */
    public static Catalogue of(Locale locale) {
        return TRANSLATED.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** The first of these locales whose language is spoken here, otherwise English. */
    public static Locale spoken(List<Locale> wanted) {
        return wanted.stream().filter(Catalogue::speaks).findFirst().orElse(Locale.ENGLISH);
    }

    /** Whether texts are here in the language of a locale. */
    public static boolean speaks(Locale locale) {
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
     * What a finished English sentence is in this language: one that the server has said just now, or has kept since it
     * said it. Of several that aren't known together each is looked up; one that isn't known stays as it is.
     */
    public String recognised(String english) {
        String[] sentences = SENTENCE_END.split(english, -1);
        return sentences.length == 1
                ? known(english, 0).orElse(english)
                : known(english, TOLD_APART)
                        .orElseGet(() -> Stream.of(sentences)
                                .map(sentence -> known(sentence, 0).orElse(sentence))
                                .collect(Collectors.joining(" ")));
    }

    /** Several sentences could be taken for one of which next to nothing is the same each time. */
    private Optional<String> known(String english, int words) {
        return Optional.ofNullable(sentences.get(english))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.words() >= words)
                        .flatMap(pattern -> pattern.read(english).stream()
                                .map(parts -> pattern.say(
                                        parts.stream().map(this::part).toList())))
                        .findFirst());
    }

    /** What stands in a place of a sentence: another one, a day, or what is the same in every language. */
    private String part(String english) {
        return WrittenDate.in(locale, english).orElseGet(() -> recognised(english));
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
        Catalogue all = new Catalogue(Locale.of(language));
        read("catalogue/" + language + ".po")
                .forEach(message -> all.texts.put(new Key(message.context(), message.id()), message.texts()));
        read("catalogue/sentences." + language + ".po").forEach(message -> {
            String text = message.texts().getFirst();
            if (message.id().contains("{")) {
                all.patterns.add(KnownSentence.of(message.id(), text));
            } else {
                all.sentences.put(message.id(), text);
            }
        });
        all.patterns.sort(Comparator.comparingInt(KnownSentence::words).reversed());
        return all;
    }

    private static List<Message> read(String name) {
        List<Message> messages = new ArrayList<>();
        try {
            for (URL file : Collections.list(Catalogue.class.getClassLoader().getResources(name))) {
                try (InputStream bytes = file.openStream()) {
                    messages.addAll(PoFile.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The catalogue " + name + " can't be read", unreadable);
        }
        return messages;
    }
}
