package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import java.util.Set;

/**
 * Words or files of ours that are looked for on a network.
 *
 * @param text empty where only files went
 * @param files how many files went
 * @param others provider ids that it surely isn't, as events write them
 */
public record MetaSought(String text, int files, Set<String> others) {

    public MetaSought {
        others = Set.copyOf(others);
    }

    public static MetaSought of(Reply reply, Set<String> others) {
        return new MetaSought(reply.text(), reply.media().size(), others);
    }

    boolean is(Spoken spoken) {
        return !isOther(spoken.id())
                && (text.isEmpty() ? files > 0 && spoken.isWordless() && spoken.hasFiles() : spoken.says(text));
    }

    // A comment's id may be told without the post's in front of it.
    private boolean isOther(String id) {
        return others.contains(id) || others.stream().anyMatch(other -> other.endsWith("_" + id));
    }
}
