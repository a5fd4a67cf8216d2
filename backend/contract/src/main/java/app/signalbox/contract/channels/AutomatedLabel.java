package app.signalbox.contract.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account on X shows the label of automated accounts, by an admin's word.
 *
 * @param stated whether an admin has said so
 * @param meaning what they say with it, in a sentence
 * @param statedBy who said it last, absent if nobody did or a service
 * @param statedByName the operator's name, absent like {@code statedBy}
 */
public record AutomatedLabel(
        boolean stated,
        String meaning,
        @Nullable Instant statedAt,
        @Nullable UUID statedBy,
        @Nullable String statedByName) {

    /** What an admin says with it. */
    public static final String MEANING =
            "This account on X shows X's label \"Automated\" with the account that runs it, as"
                    + " its profile settings say. Answers that nobody wrote or approved may go out from it only then.";
}
