package app.signalbox.sandbox.answer.completion;

import app.signalbox.sandbox.answer.completion.Question.Role;
import app.signalbox.sandbox.answer.completion.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question tells the model to do, and what it gives it to work on. Text of a user stands for itself, and so
 * counts as instruction too, except between marks that the system's part has announced.
 *
 * @param commands the system's and the developer's part
 * @param instructions everything that is obeyed: the commands and what users say outside of marks
 * @param material what is worked on
 */
record Brief(String commands, String instructions, Material material) {

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w-]*)>");
    private static final List<String> FENCES = List.of("```", "\"\"\"");

    static Brief of(List<Turn> turns) {
        var commands = turns.stream()
                .filter(turn -> turn.role().commands())
                .map(Turn::text)
                .collect(Collectors.joining("\n"));
        var said = turns.stream()
                .filter(turn -> turn.role() == Role.USER)
                .map(Turn::text)
                .collect(Collectors.joining("\n"));
        var outside = said;
        var inside = new ArrayList<String>();
        for (var marks : marks(commands)) {
            inside.addAll(marks.matcher(outside)
                    .results()
                    .map(found -> found.group(1))
                    .toList());
            outside = marks.matcher(outside).replaceAll(Matcher.quoteReplacement(" "));
        }
        var material = inside.isEmpty() ? said : String.join("\n", inside);
        return new Brief(commands, commands + "\n" + outside, Material.of(material));
    }

    /** A block ends at its first closing mark, so that whoever writes that mark into the data is out of it. */
    private static List<Pattern> marks(String commands) {
        var marks = new ArrayList<Pattern>();
        TAG.matcher(commands)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(tag -> marks.add(Pattern.compile("(?s)<%s>(.*?)</%s>".formatted(tag, tag))));
        FENCES.stream()
                .filter(commands::contains)
                .forEach(fence -> marks.add(
                        Pattern.compile("(?s)%s(.*?)%s".formatted(Pattern.quote(fence), Pattern.quote(fence)))));
        return marks;
    }
}
