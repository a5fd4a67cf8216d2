package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The bound tenant's labels. */
@Service
public class Labels {

    /** What a label may look like; the words beside it say what it means. */
    public static final List<String> COLOURS = List.of("grey", "blue", "green", "amber", "red", "violet");

    private static final int LONGEST = 40;

    private final LabelBook book;
    private final Clock clock;

    Labels(LabelBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** All labels by name. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<LabelView> list() {
        return book.list();
    }

    /**
     * Makes a label.
     *
     * @throws InvalidLabelException if it has no name or a colour that is none
     * @throws LabelTakenException if there is one of this name
     */
    @PreAuthorize("@access.may('ANSWER')")
    public LabelView add(WriteLabel label) {
        UUID id = TimeOrderedId.next(clock);
        book.add(id, name(label), colour(label));
        return book.get(id.toString());
    }

    /** Renames or recolours a label; see {@link #add}. */
    @PreAuthorize("@access.may('ANSWER')")
    public LabelView change(UUID id, WriteLabel label) {
        book.change(id, name(label), colour(label));
        return book.get(id.toString());
    }

    /** Takes a label from all conversations and forgets it. */
    @PreAuthorize("@access.may('ANSWER')")
    public void remove(UUID id) {
        book.remove(id);
    }

    private static String name(WriteLabel label) {
        String name = Objects.requireNonNullElse(label.name(), "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidLabelException("Give the label a name of 1 to 40 characters.");
        }
        return name;
    }

    private static String colour(WriteLabel label) {
        String colour = Objects.requireNonNullElse(label.colour(), "grey");
        if (!COLOURS.contains(colour)) {
            throw new InvalidLabelException("\"" + colour + "\" is no colour of labels. Use one of "
                    + String.join(", ", COLOURS) + ".");
        }
        return colour;
    }
}
