package app.signalbox.sandbox.talk;

import app.signalbox.sandbox.picture.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one story block: a header, then one row for each thing that happens. */
final class StoryReader {

    private static final Pattern HEADER =
            Pattern.compile("# ([a-z]{2}) (\\w+) (\\w+)((?: (?:direct|public|review|work))*)");
    private static final Pattern OWN_INTENT =
            Pattern.compile("(question|complaint|lead|praise|spam|other): (.*)", Pattern.DOTALL);

    private static final Pattern PICTURE = Pattern.compile("([a-z-]+):(.*)", Pattern.DOTALL);

    private StoryReader() {}

    static Story read(String file, List<String> rows) {
        var header = HEADER.matcher(rows.getFirst());
        if (!header.matches()) {
            throw new IllegalStateException(file + " has a header that cannot be read: " + rows.getFirst());
        }
        var intent = Intent.valueOf(upper(header.group(2)));
        var occasions = EnumSet.noneOf(Story.Occasion.class);
        for (var word : header.group(4).strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                occasions.add(Story.Occasion.valueOf(upper(word)));
            }
        }
        var lines = rows.stream().skip(1).map(row -> line(row, intent)).toList();
        return new Story(header.group(1), intent, Urgency.valueOf(upper(header.group(3))), occasions, lines);
    }

    private static Story.Line line(String row, Intent intent) {
        var rest = row.substring(1).strip();
        return switch (row.charAt(0)) {
            case '<' -> new Story.Line(Act.REPLY, rest, intent);
            case '~' -> new Story.Line(Act.EDIT, rest, intent);
            case '*' -> new Story.Line(Act.REACT, rest, intent);
            case '-' -> new Story.Line(Act.UNSEND, "", intent);
            case '%' -> photo(rest, intent);
            case '>' -> spoken(Act.SAY, rest, intent);
            default -> spoken(Act.SAY, row.strip(), intent);
        };
    }

    private static Story.Line photo(String row, Intent intent) {
        var parts = PICTURE.matcher(row);
        if (!parts.matches()) {
            throw new IllegalStateException("A picture is written % subject: words, not " + row);
        }
        var subject = Subject.find(parts.group(1))
                .orElseThrow(() -> new IllegalStateException("Nobody can paint " + parts.group(1)));
        return spoken(Act.PHOTO, parts.group(2).strip(), intent).with(subject);
    }

    private static Story.Line spoken(Act act, String words, Intent intent) {
        var own = OWN_INTENT.matcher(words);
        return own.matches()
                ? new Story.Line(act, own.group(2), Intent.valueOf(upper(own.group(1))))
                : new Story.Line(act, words, intent);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
