package app.signalbox.sandbox.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns templates into the words of one conversation; a placeholder keeps its meaning from line to line. */
final class Wording {

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*\\|[^\\[\\]]*)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::(\\d+)-(\\d+))?}");

    private final Map<String, List<String>> lists;
    private final RandomGenerator random;
    private final String language;
    private final Map<String, String> chosen = new HashMap<>();

    Wording(Map<String, List<String>> lists, Person person, RandomGenerator random) {
        this.lists = lists;
        this.random = random;
        this.language = person.language();
        chosen.put("name", person.name().replaceFirst(" .*", ""));
    }

    String fill(String template) {
        var choice = CHOICE.matcher(template).replaceAll(found -> quoted(oneOf(found.group(1))));
        return PLACEHOLDER
                .matcher(choice)
                .replaceAll(found -> quoted(value(found)))
                .strip();
    }

    private static String quoted(String words) {
        return Matcher.quoteReplacement(words);
    }

    private String oneOf(String alternatives) {
        var options = alternatives.split("\\|", -1);
        return options[random.nextInt(options.length)];
    }

    private String value(MatchResult found) {
        if (found.group(2) != null) {
            var number = random.nextInt(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)) + 1);
            return Integer.toString(number);
        }
        return known(found.group(1));
    }

    private String known(String key) {
        var remembered = chosen.get(key);
        if (remembered != null) {
            return remembered;
        }
        var options = lists.getOrDefault(key + "." + language, lists.get(key));
        if (options == null) {
            throw new IllegalStateException("No list is called %s for the language %s.".formatted(key, language));
        }
        var word = fill(options.get(random.nextInt(options.size())));
        chosen.put(key, word);
        return word;
    }
}
