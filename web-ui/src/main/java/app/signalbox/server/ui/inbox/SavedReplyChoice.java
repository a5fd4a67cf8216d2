package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.server.ui.Chooser;
import app.signalbox.server.ui.Chooser.Choice;
import app.signalbox.server.ui.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The saved replies for one conversation: those of other networks are left out, those in its language come first. */
final class SavedReplyChoice {

    private SavedReplyChoice() {}

    /** @param take gets the text, its variables not filled in */
    static Chooser of(List<SavedReplyView> all, Channel channel, @Nullable String language, Consumer<String> take) {
        List<Choice> choices = all.stream()
                .filter(reply -> reply.channel() == null || reply.channel() == channel)
                .sorted(Comparator.comparing((SavedReplyView reply) -> !isIn(language, reply))
                        .thenComparing(SavedReplyView::shortcut))
                .map(reply -> new Choice(reply.title(), hint(reply), reply.text(), () -> take.accept(reply.text())))
                .toList();
        String nothing = all.isEmpty()
                ? Phrase.of("No saved replies yet. Write them under Knowledge, Saved replies.")
                : Phrase.of("No saved reply is called that.");
        return new Chooser(Phrase.of("Saved replies"), Phrase.of("Shortcut, title or words"), nothing, choices);
    }

    private static boolean isIn(@Nullable String language, SavedReplyView reply) {
        return reply.language() != null && reply.language().equals(language);
    }

    private static String hint(SavedReplyView reply) {
        return "/" + reply.shortcut() + (reply.language() == null ? "" : " · " + Words.language(reply.language()));
    }
}
