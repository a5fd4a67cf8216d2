package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands for the variables of saved replies in one conversation. What is not known stays as it is written. */
record Variables(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    Variables {
        values = Map.copyOf(values);
    }

    /**
     * Those of a conversation.
     *
     * @param person whom it is with, as the network names them
     * @param handle how the network addresses them, absent where that is not known
     */
    static Variables of(String person, Channel channel, @Nullable String handle, String brand, String operator) {
        Map<String, String> values = new HashMap<>();
        values.put("brand", brand);
        values.put("operator", operator);
        if (handle != null) {
            values.put("handle", handle);
        }
        if (isName(person, channel, handle)) {
            values.put("first_name", person.strip().split("\\s+", 2)[0]);
        }
        return new Variables(values);
    }

    String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Variables that are still in a text, as they are written. */
    static List<String> unfilled(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** A number or a handle is no name to call somebody by. */
    private static boolean isName(String person, Channel channel, @Nullable String handle) {
        return !person.isBlank()
                && !person.startsWith("@")
                && !person.equals(handle)
                && Words.person(person, channel).equals(person);
    }
}
