package app.signalbox.server.triage.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.inbox.DeskReading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

    @ParameterizedTest
    @CsvSource({"INTENT, PRAISE, praise", "URGENCY, ' critical ', critical", "SCORE, 007, 7", "SCORE, 100, 100"})
    void readsValuesInAnyUsualForm(Aspect aspect, String said, String value) {
        assertThat(Verdict.of(new CorrectReading(aspect, said)).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INTENT, sorrow, 'Use one of question, complaint, lead, praise, spam, other.'",
        "URGENCY, soon, 'Use one of low, normal, high, critical.'",
        "SCORE, 101, Use a whole number from 0 to 100.",
        "SCORE, much, Use a whole number from 0 to 100."
    })
    void saysWhatCanBeUsedInstead(Aspect aspect, String said, String way) {
        assertThatThrownBy(() -> Verdict.of(new CorrectReading(aspect, said)))
                .isInstanceOf(InvalidCorrectionException.class)
                .hasMessageContaining(said)
                .hasMessageEndingWith(way);
    }

    @Test
    void needsAspectAndValue() {
        assertThatThrownBy(() -> Verdict.of(new CorrectReading(Aspect.INTENT, null)))
                .isInstanceOf(InvalidCorrectionException.class);
        assertThatThrownBy(() -> Verdict.of(new CorrectReading(null, "praise")))
                .isInstanceOf(InvalidCorrectionException.class);
    }

    @Test
    void putsVerdictsOnAMessageTogether() {
        List<Verdict> all = List.of(new Verdict(Aspect.URGENCY, "high"), new Verdict(Aspect.SCORE, "80"));

        assertThat(Verdict.together(all)).isEqualTo(new DeskReading(null, Urgency.HIGH, 80));
        assertThat(Verdict.together(List.of(new Verdict(Aspect.INTENT, "lead"))))
                .isEqualTo(new DeskReading(Intent.LEAD, null, null));
    }
}
