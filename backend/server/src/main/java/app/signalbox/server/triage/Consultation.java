package app.signalbox.server.triage;

import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.TriageInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking about a message.
 *
 * @param reading what holds from now on; absent where the first reading stands
 * @param draft absent where none was wanted or none came
 * @param runs each question that was asked, answered from memory or refused
 */
public record Consultation(
        TriageInput message,
        @Nullable TriageView reading,
        @Nullable DraftProposal draft,
        List<AgentRun> runs) {

    public Consultation {
        runs = List.copyOf(runs);
    }
}
