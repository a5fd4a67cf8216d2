package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.triage.Assessment;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedEngineTests {

    private static Workers workers;
    private static EmbeddedEngine engine;

    @BeforeAll
    static void load() {
        workers = new Workers(2);
        engine = EmbeddedEngine.shipped(workers);
    }

    @AfterAll
    static void unload() {
        engine.close();
        workers.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUESTION | What time do you open on Saturdays?
            QUESTION | Does the blue tent come with pegs?
            QUESTION | How do I reset my password?
            QUESTION | Is there parking near the museum?
            QUESTION | hi, which of your hotels allow dogs?
            COMPLAINT | My parcel was supposed to arrive on Tuesday and it still isn't here.
            COMPLAINT | The zip broke after two days. Very disappointed.
            COMPLAINT | Worst customer service ever, nobody answers the phone
            COMPLAINT | you charged my card twice and I want my money back
            COMPLAINT | App keeps crashing since the last update
            COMPLAINT | Third time this week the train is 40 minutes late. Unacceptable.
            LEAD | How much would 200 printed mugs cost? We need them by the end of May.
            LEAD | I'd like to book a table for six tomorrow evening
            LEAD | We are looking for a new payroll provider for 80 employees, can sales call me?
            LEAD | I want to buy the red bike, is it still in stock?
            LEAD | Could you send me a quote for catering at our company party?
            LEAD | Interested in a demo of the enterprise plan for our team
            PRAISE | Thank you so much, the cake was wonderful!
            PRAISE | Your staff were so friendly, best stay we ever had ❤️
            PRAISE | love the new design, great job team
            PRAISE | Just wanted to say your support is amazing 👏
            PRAISE | Thanks for the quick help!
            SPAM | Check out my channel and subscribe, I follow back everyone!!
            SPAM | Earn $500 a day from home, click here http://bit.example/xx
            SPAM | I made 3 BTC last week with this trader, message him on WhatsApp +1 555 0100
            SPAM | FREE GIFT CARDS!!! visit www.free-cards.example now
            SPAM | Buy cheap followers and likes at best-likes.example
            OTHER | good morning everyone
            OTHER | lol that's so true
            OTHER | @maria look at this
            OTHER | Watching the match with dad tonight
            PRAISE | Vielen Dank, super Service!
            QUESTION | ¿A qué hora abren los domingos?
            COMPLAINT | Mi pedido llegó roto y nadie responde
            PRAISE | Merci beaucoup, c'était parfait !
            COMPLAINT | Il mio ordine è in ritardo di due settimane, vergogna
            LEAD | Quanto costa il corso? Vorrei iscrivermi
            """)
    void readsObviousMessages(Intent intent, String text) {
        assertThat(read(text).intent()).isEqualTo(intent);
    }

    @Test
    void readsAMessageTheSameAloneAndInCompany() {
        List<Brief> company = new ArrayList<>();
        for (int count = 0; count < 40; count++) {
            company.add(brief("message number " + count + " about " + "many ".repeat(count % 20) + "things"));
        }
        company.add(7, brief("why was I charged two times for one coffee?"));

        Assessment inCompany = engine.assess(company).get(7);

        try (Workers other = new Workers(1);
                EmbeddedEngine fresh = EmbeddedEngine.shipped(other)) {
            assertThat(fresh.assess(List.of(company.get(7)))).containsExactly(inCompany);
        }
    }

    @Test
    void neverScoresWhatARuleForbids() {
        String text = "How much would 200 printed mugs cost? We need them by the end of May.";

        List<Assessment> assessments = engine.assess(
                List.of(new Brief(utterance(text), Scoring.FORBIDDEN), new Brief(utterance(text), Scoring.ALLOWED)));

        assertThat(assessments.getFirst().score()).isNull();
        assertThat(assessments.getLast().score()).isNotNull();
        assertThat(assessments.getFirst().classification())
                .isEqualTo(assessments.getLast().classification());
        assertThat(Head.outputs(Scoring.FORBIDDEN)).isEqualTo(Head.LEAD_SCORE.first());
    }

    @Test
    void keepsTheOrderOfTheTexts() {
        List<Assessment> assessments =
                engine.assess(List.of(brief("thank you!"), brief(""), brief("how do I log in?")));

        assertThat(assessments)
                .extracting(assessment -> assessment.classification().intent())
                .startsWith(Intent.PRAISE)
                .endsWith(Intent.QUESTION);
    }

    @Test
    void tellsSentimentAndUrgency() {
        Classification reading =
                read("There is smoke coming out of your charger and it burned my son's hand, call me now!!");

        assertThat(reading.sentiment()).isEqualTo(Sentiment.NEG);
        assertThat(reading.urgency()).isIn(Urgency.CRITICAL, Urgency.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Πότε θα έρθει η παραγγελία μου;", "주문한 상품은 언제 도착하나요?", "Mikor érkezik meg a csomagom?"})
    void isUnsureOfALanguageItWasNotTrainedOn(String text) {
        Classification reading = read(text);

        assertThat(reading.unsure()).isTrue();
        assertThat(reading.language()).isIn("el", "ko", "hu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "+-+"})
    void isUnsureWithoutAnythingToRead(String text) {
        assertThat(read(text).unsure()).isTrue();
    }

    @Test
    void quotesTheMessageForALeadScore() {
        String text = "How much would 200 printed mugs cost? We need them by the end of May.";

        LeadScore score = score(text);

        assertThat(score.score()).isGreaterThanOrEqualTo(70);
        assertThat(score.reasons()).first().asString().isEqualTo("Asks about the price: “How much”, “cost”");
    }

    @Test
    void saysWhyThereIsNoLead() {
        LeadScore score = score("my parcel never came and nobody answers");

        assertThat(score.score()).isLessThan(25);
        assertThat(score.reasons()).first().asString().startsWith("Nothing in the message asks to buy");
    }

    @Test
    void scoresWordsAndNotWhoSaysThem() {
        LeadScore one = score("@Amira_K I want to order two of these");
        LeadScore other = score("@bob1957 I want to order two of these");

        assertThat(one).isEqualTo(other);
    }

    @Test
    void namesItsVersionByItsFiles() {
        assertThat(engine.version().engine()).isEqualTo("embedded");
        assertThat(engine.version()).isEqualTo(Fingerprint.shipped());
        assertThat(engine.version().modelVersion()).matches("minilm-4-layers\\+heads-[0-9a-f]{12}");
    }

    private static Classification read(String text) {
        return engine.assess(List.of(brief(text))).getFirst().classification();
    }

    private static LeadScore score(String text) {
        return Objects.requireNonNull(
                engine.assess(List.of(brief(text))).getFirst().score());
    }

    private static Brief brief(String text) {
        return new Brief(utterance(text), Scoring.ALLOWED);
    }

    private static Utterance utterance(String text) {
        return new Utterance(text, Channel.FACEBOOK, null);
    }
}
