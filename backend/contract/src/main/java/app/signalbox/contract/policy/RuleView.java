package app.signalbox.contract.policy;

import app.signalbox.contract.channels.Channel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a network's terms.
 *
 * @param id stable, lower case with dashes
 * @param channels networks whose clause it is, at least one
 * @param actions what it speaks of, at least one, in lower case: {@code send}, {@code sync_to_crm}
 * @param when absent if it always applies
 * @param verdict {@code refuse} or {@code require}
 * @param obligations what has to be done along with the action; only and always where the verdict is {@code require}
 * @param reason a sentence that a person can act on
 * @param source https address of the clause
 * @param since day from which on the clause is applied
 */
public record RuleView(
        String id,
        List<Channel> channels,
        List<String> actions,
        @Nullable RuleConditions when,
        String verdict,
        @Nullable List<String> obligations,
        String reason,
        String source,
        LocalDate since) {}
