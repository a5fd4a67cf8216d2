package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.NoteView;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.desk.Mentions.Mentioned;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the inbox view asks of the server about acts, labels and notes, brand by brand. */
interface ActDesk {

    /**
     * Does something to conversations of a brand.
     *
     * @throws app.signalbox.server.kernel.DomainException if it can't be done
     */
    DeskActView make(String tenant, MakeDeskAct act);

    /**
     * Does something to all conversations of a brand that match but for some.
     *
     * @throws app.signalbox.server.kernel.DomainException if it can't be done
     */
    DeskActView makeAll(String tenant, DeskVerb verb, @Nullable String value, InboxFilter matching, Set<UUID> except);

    /** Takes an act back where its conversations are still as it left them. */
    DeskActView undo(String tenant, UUID act);

    /** How far an act is. */
    DeskActView get(String tenant, UUID act);

    /** Who did what to a conversation, latest first. */
    List<HistoryEntry> history(String tenant, UUID conversation);

    /** To whom conversations can be given. */
    List<ColleagueView> colleagues(String tenant);

    List<LabelView> labels(String tenant);

    LabelView addLabel(String tenant, String name);

    /** A conversation's notes, oldest first. */
    List<NoteView> notes(String tenant, UUID conversation);

    NoteView writeNote(String tenant, UUID conversation, String text);

    void deleteNote(String tenant, UUID note);

    /** The operator has opened a conversation. Returns whether there was a mention of theirs to see. */
    boolean seeMentions(String tenant, UUID conversation);

    /** Tells of notes that mention somebody until the answer is run, on the thread that wrote them. */
    Runnable followMentions(Consumer<Mentioned> listener);

    /** What time it is for a brand. */
    ZonedDateTime now(String tenant);

    /** Tells which acts went on until the answer is run, on the thread that went on with them. */
    Runnable follow(Consumer<UUID> listener);
}
