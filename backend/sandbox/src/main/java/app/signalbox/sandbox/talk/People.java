package app.signalbox.sandbox.talk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A town of invented people: for each language its given names and family names, or whole names with handles. */
final class People {

    private final Map<String, List<String>> lists =
            Phrasebook.read("people.talk").lists();
    private final RandomGenerator random;

    People(RandomGenerator random) {
        this.random = random;
    }

    Person someoneWriting(String language) {
        var whole = lists.get("whole." + language);
        if (whole != null) {
            var parts = pick(whole).split("/", -1);
            return new Person(parts[0].strip(), parts[1].strip(), language);
        }
        var given = pick(named("given." + language));
        var family = pick(named("family." + language));
        return new Person(given + " " + family, handle(given, family), language);
    }

    private List<String> named(String key) {
        var names = lists.get(key);
        if (names == null) {
            throw new IllegalStateException("people.talk has no list called " + key);
        }
        return names;
    }

    private String pick(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }

    private static String handle(String given, String family) {
        return letters(given) + "_" + letters(family);
    }

    private static String letters(String name) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
