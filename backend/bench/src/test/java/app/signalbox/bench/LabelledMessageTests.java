package app.signalbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledMessageTests {

    @Test
    void readsALine() {
        LabelledMessage message =
                LabelledMessage.of("shop.tsv", "en\tdo you \"ship\"?\tlead\tquestion\tneu\tnormal\t60\t0");

        assertThat(message)
                .isEqualTo(new LabelledMessage(
                        "shop.tsv",
                        "en",
                        "do you \"ship\"?",
                        Intent.LEAD,
                        Intent.QUESTION,
                        Sentiment.NEU,
                        Urgency.NORMAL,
                        60,
                        false));
    }

    @Test
    void namesTheFileOfALabelNobodyKnows() {
        assertThatThrownBy(() -> LabelledMessage.of("shop.tsv", "en\thi\tgreeting\t\tneu\tlow\t0\t0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shop.tsv");
    }

    @Test
    void readsQuotedCellsOfOtherTables() {
        assertThat(CommaSeparated.lines("id,text\n1,\"a, \"\"b\"\"\nc\"\n"))
                .containsExactly(List.of("id", "text"), List.of("1", "a, \"b\"\nc"));
    }
}
