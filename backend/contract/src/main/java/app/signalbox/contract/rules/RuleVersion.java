package app.signalbox.contract.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule was from a moment until its next version. The name of who wrote it is absent for a machine. */
public record RuleVersion(
        int version, WriteRule definition, @Nullable String writtenByName, Instant writtenAt) {}
