package app.signalbox.server.triage.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousTests {

    private final Anonymous anonymous = Anonymous.without(List.of("Kim van Tester", "kimmy_t", "Jo Fields"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi Kim, we ship to Malta within a week. | We ship to Malta within a week.
            Hello! Returns are free for 30 days. Best regards, Jo | Returns are free for 30 days.
            Dear Ms. Tester, the shop opens at nine. | The shop opens at nine.
            Thank you for your message! It costs 49.90 euros. | It costs 49.90 euros.
            Your parcel 10023344 left today. It takes 3 to 5 days. | It takes 3 to 5 days.
            Write to kim@example.org. We answer within a day. | We answer within a day.
            Call +49 170 1234567 please. The battery lasts a week. | The battery lasts a week.
            @kimmy_t yes we do | ''
            Sure thing, Tester. Decaf comes back in May 2027. | Decaf comes back in May 2027.
            Hallo Kim, wir liefern auch nach Malta. | Wir liefern auch nach Malta.
            History is on our side. | History is on our side.
            """)
    void keepsOfAnAnswerWhatAnybodyCouldBeTold(String answer, String kept) {
        assertThat(anonymous.answer(answer)).isEqualTo(kept);
    }

    @Test
    void keepsOfAQuestionWhatItAsks() {
        assertThat(anonymous.question(
                        "Kim Tester here (kim@example.org, order #A12345): do you ship 2 kettles to Malta?"))
                .doesNotContain("Kim", "Tester", "example.org", "12345")
                .contains("do you ship 2 kettles to Malta?");
    }
}
