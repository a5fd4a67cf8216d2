package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.answers;
import static app.signalbox.server.inbox.Events.deleted;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.edited;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.channels.Person;
import app.signalbox.server.testing.ModuleTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class InboxTriageTests {

    private static final Person ADA = person("ada", "Ada Kettle");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxTriage triage;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
    }

    @Test
    void givesOutWhatPeopleWroteInOrderOfArrival() {
        brand.receive(
                says(direct("ada"), ADA, "m2", "Is it dishwasher safe?", 20),
                says(direct("ada"), ADA, "m1", "Hi", 10),
                says(direct("ada"), ADA, "m3", "  ", 30),
                answers(direct("ada"), ADA, "m4", "Hello", 40),
                says(direct("ada"), ADA, "m5", "Never mind", 50),
                deleted("m5", 51));

        List<TriageInput> inputs = brand.call(() -> triage.messagesToTriage(0, 10));

        assertThat(inputs).extracting(TriageInput::text).containsExactly("Is it dishwasher safe?", "Hi");
        assertThat(brand.call(() -> triage.messagesToTriage(inputs.getFirst().arrival(), 10)))
                .extracting(TriageInput::text)
                .containsExactly("Hi");
    }

    @Test
    void givesAnEditedMessageOutAgain() {
        brand.receive(says(direct("ada"), ADA, "m1", "Great!", 10));
        long last = brand.call(() -> triage.messagesToTriage(0, 10)).getFirst().arrival();

        brand.receive(edited("m1", "Not great at all", 1, 20));

        assertThat(brand.call(() -> triage.messagesToTriage(last, 10)))
                .extracting(TriageInput::text)
                .containsExactly("Not great at all");
    }

    @Test
    void keepsWhatAWaitingPersonWantsWhenAnEmptyRemarkFollows() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "My parcel is missing", 10), says(direct("ada"), ADA, "m2", "??", 20));

        read("m2", Intent.OTHER, null);
        assertThat(detail().intent()).isEqualTo(Intent.OTHER);
        read("m1", Intent.COMPLAINT, null);

        assertThat(detail().intent()).isEqualTo(Intent.COMPLAINT);
        assertThat(Objects.requireNonNull(detail().triage()).modelVersion()).isEqualTo("test 1");
    }

    @Test
    void showsTheReadingOfTheLatestMessageWhicheverCameFirst() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "My parcel is missing", 10),
                says(direct("ada"), ADA, "m2", "It came. Do you have it in red?", 20));

        read("m2", Intent.QUESTION, 55);
        read("m1", Intent.COMPLAINT, 5);

        assertThat(detail().intent()).isEqualTo(Intent.QUESTION);
        assertThat(detail().leadScore()).isEqualTo(55);
        assertThat(detail().sentiment()).isEqualTo(Sentiment.NEU);
        assertThat(detail().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(detail().language()).isEqualTo("en");
        assertThat(detail().intentConfidence()).isEqualTo(0.9);
    }

    @Test
    void dropsTheReadingOfADeletedMessage() {
        brand.receive(says(direct("ada"), ADA, "m1", "My parcel is missing", 10));
        read("m1", Intent.COMPLAINT, null);

        brand.receive(deleted("m1", 20));
        read("m1", Intent.COMPLAINT, null);

        assertThat(detail().triage()).isNull();
        assertThat(detail().intent()).isNull();
    }

    @Test
    void putsTheDesksWordInPlaceOfTheEnginesUntilItIsTakenBack() {
        brand.receive(says(direct("ada"), ADA, "m1", "My parcel is missing", 10));
        read("m1", Intent.COMPLAINT, 5);

        overrule("m1", new DeskReading(Intent.LEAD, Urgency.HIGH, 80));
        ConversationDetail overruled = detail();
        read("m1", Intent.QUESTION, 7);
        ConversationDetail readAgain = detail();
        overrule("m1", new DeskReading(null, null, null));

        TriageView shown = Objects.requireNonNull(overruled.triage());
        assertThat(shown.intent()).isEqualTo(Intent.LEAD);
        assertThat(shown.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(shown.leadScore()).isEqualTo(80);
        assertThat(shown.corrected()).containsExactly(Aspect.INTENT, Aspect.URGENCY, Aspect.SCORE);
        assertThat(overruled.intent()).isEqualTo(Intent.LEAD);
        assertThat(overruled.leadScore()).isEqualTo(80);
        assertThat(readAgain.intent()).isEqualTo(Intent.LEAD);
        assertThat(detail().intent()).isEqualTo(Intent.QUESTION);
        assertThat(detail().leadScore()).isEqualTo(7);
        assertThat(Objects.requireNonNull(detail().triage()).corrected()).isEmpty();
    }

    @Test
    void keepsShowingWhatTheDeskCallsOther() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "My parcel is missing", 10), says(direct("ada"), ADA, "m2", "??", 20));
        read("m1", Intent.COMPLAINT, null);
        read("m2", Intent.QUESTION, null);

        overrule("m2", new DeskReading(Intent.OTHER, null, null));

        assertThat(detail().intent()).isEqualTo(Intent.OTHER);
        assertThat(Objects.requireNonNull(detail().triage()).messageId()).isEqualTo(idOf("m2"));
    }

    @Test
    void showsADraftUntilThePersonWritesAgain() {
        brand.receive(says(direct("ada"), ADA, "m1", "Do you ship to Norway?", 10));
        propose("m1", "Yes, we ship to Norway.");

        assertThat(Objects.requireNonNull(detail().draft()).text()).isEqualTo("Yes, we ship to Norway.");
        assertThat(Objects.requireNonNull(detail().draft()).sources()).containsExactly("Shipping");

        brand.receive(says(direct("ada"), ADA, "m2", "And to Iceland?", 20));

        assertThat(detail().draft()).isNull();
    }

    @Test
    void showsNoDraftOnceWeAnswered() {
        brand.receive(says(direct("ada"), ADA, "m1", "Do you ship to Norway?", 10));
        propose("m1", "Yes, we ship to Norway.");

        brand.receive(answers(direct("ada"), ADA, "m2", "We do.", 20));

        assertThat(detail().draft()).isNull();
    }

    @Test
    void dropsADraftForWordsThatChanged() {
        brand.receive(says(direct("ada"), ADA, "m1", "Do you ship to Norway?", 10));
        propose("m1", "Yes, we ship to Norway.");

        brand.receive(edited("m1", "Do you ship to Peru?", 1, 20));

        assertThat(detail().draft()).isNull();
    }

    private void read(String message, Intent intent, Integer score) {
        TriageView view = new TriageView(
                intent,
                0.9,
                null,
                Sentiment.NEU,
                0.8,
                Urgency.NORMAL,
                "en",
                false,
                score,
                score,
                score,
                List.of("asks for a price"),
                "embedded",
                "test 1",
                NOW);
        brand.call(() -> triage.recordReadings(List.of(new ConversationReading(idOf(message), view))));
    }

    private void overrule(String message, DeskReading desk) {
        brand.run(() -> triage.overrule(idOf(message), desk));
    }

    private void propose(String message, String text) {
        brand.run(() -> triage.proposeDrafts(
                List.of(new ProposedDraft(idOf(message), List.of(new DraftSentence(text, "Shipping")), 0.7))));
    }

    private static UUID idOf(String message) {
        return Post.messageId(Events.ACCOUNT, message);
    }

    private ConversationDetail detail() {
        return brand.call(() -> inbox.detail(
                inbox.list(InboxFilter.NONE, null, 1).items().getFirst().id()));
    }
}
