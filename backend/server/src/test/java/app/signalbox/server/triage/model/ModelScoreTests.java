package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.ModelScore.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelScoreTests {

    private static final Evidence REAL = new Evidence("it's  for 40 Chairs", "An amount.");
    private static final Evidence INVENTED = new Evidence("we have the budget", "A budget.");

    @Test
    void dropsQuotesThatTheMessageDoesNotHave() {
        var score = new ModelScore(80, 70, 90, List.of(REAL, INVENTED), "A date.");

        ModelScore held = score.heldTo("Hello, it\u2019s for 40 chairs, thanks");

        assertThat(held.evidence()).containsExactly(REAL);
    }

    @Test
    void refusesInterestWithoutAnyEvidence() {
        var score = new ModelScore(80, 70, 90, List.of(INVENTED), "A date.");

        assertThatThrownBy(() -> score.heldTo("Hello")).hasMessage("A score of interest quotes the message.");
    }

    @Test
    void refusesAnIntervalThatDoesNotHoldTheScore() {
        assertThatThrownBy(() -> new ModelScore(80, 81, 90, List.of(REAL), "A date."))
                .hasMessage("Not an interval around a score: 81 80 90");
    }

    @Test
    void hasTheDetailsAgainThatWereWithheld() {
        var utterance = new Utterance("Call +49 171 2345678", Channel.X, null);
        Mask mask = Mask.of(utterance, Discretion.usual());
        mask.over(utterance);
        var masked = new ModelScore(50, 40, 60, List.of(new Evidence("Call [PHONE_1]", "Gives [PHONE_1].")), "A date.");

        ModelScore score = masked.without(mask).heldTo(utterance.text());

        assertThat(score.evidence()).containsExactly(new Evidence("Call +49 171 2345678", "Gives +49 171 2345678."));
    }
}
