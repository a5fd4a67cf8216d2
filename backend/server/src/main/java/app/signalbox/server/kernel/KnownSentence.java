package app.signalbox.server.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places that is known in another language.
 *
 * @param order which place each part of the English sentence belongs to
 * @param words how much of the English sentence is the same each time; the more, the surer it is recognised
 */
record KnownSentence(Pattern english, List<Integer> order, String translated, int words) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static KnownSentence of(String english, String translated) {
        StringBuilder shape = new StringBuilder();
        List<Integer> order = new ArrayList<>();
        int words = 0;
        int from = 0;
        for (MatchResult place : PLACE.matcher(english).results().toList()) {
            shape.append(Pattern.quote(english.substring(from, place.start()))).append("(.*?)");
            words += place.start() - from;
            order.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        shape.append(Pattern.quote(english.substring(from)));
        words += english.length() - from;
        return new KnownSentence(
                Pattern.compile(shape.toString(), Pattern.DOTALL), List.copyOf(order), translated, words);
    }

    /** What stands in the places of a finished sentence; empty if it is another one. */
    Optional<List<String>> read(String sentence) {
        Matcher found = english.matcher(sentence);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(Collections.nCopies(Collections.max(order) + 1, ""));
        for (int group = 0; group < order.size(); group++) {
            parts.set(order.get(group), found.group(group + 1));
        }
        return Optional.of(parts);
    }

    String say(List<String> parts) {
        return Catalogue.filled(translated, Locale.ROOT, parts.toArray());
    }
}
