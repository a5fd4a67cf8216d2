package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskVerb;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something done to conversations. */
record Act(
        UUID id,
        DeskVerb verb,
        @Nullable String value,
        @Nullable String valueName,
        DeskActState state,
        int total,
        Maker maker,
        Instant madeAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt) {

    /** Value of an assignment that the rule decides, conversation by conversation. */
    static final String RULE = "rule";

    /** Value of an assignment to nobody. */
    static final String NOBODY = "nobody";

    boolean byRule() {
        return verb == DeskVerb.ASSIGN && RULE.equals(value);
    }

    String needed() {
        return Objects.requireNonNull(value);
    }

    UUID label() {
        return UUID.fromString(needed());
    }
}
