package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Answers over real HTTP to the sandbox's Meta. */
@ModuleTest
class OutboxTests {

    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void opensADesk() {
        desk = Desk.onFacebook(context);
    }

    @AfterEach
    void restoresTheWeather() {
        Networks.meta().weather(Network.FACEBOOK).change(Conditions.fair());
        desk.close();
    }

    @Test
    void bringsAnAnswerToThePersonOnce() {
        UUID conversation = desk.personWrites("5001", "Do you ship to Malta?", JUST_NOW);

        var entry = desk.reply(conversation, "Yes, within a week.");
        var sent = desk.sendUntil(entry.id(), OutboxState.ACCEPTED);

        assertThat(desk.received())
                .extracting(Received::text, Received::to, Received::ownId)
                .containsExactly(tuple("Yes, within a week.", "5001", entry.id().toString()));
        assertThat(sent.providerMessageId())
                .isEqualTo(desk.received().getFirst().providerId());
        assertThat(messages(conversation))
                .extracting(MessageView::text, MessageView::authorKind)
                .containsExactly(
                        tuple("Do you ship to Malta?", AuthorKind.CONTACT),
                        tuple("Yes, within a week.", AuthorKind.OPERATOR));
    }

    @Test
    void followsReceiptsAndShowsTheEchoAsTheSameMessage() {
        UUID conversation = desk.personWrites("5002", "Hello?", JUST_NOW);
        var entry = desk.reply(conversation, "Hello, how can we help?");
        desk.sendUntil(entry.id(), OutboxState.ACCEPTED);

        await().until(() -> Networks.lettersAbout(desk.account).toString().contains("\"read\""));
        desk.deliverLetters(2);

        assertThat(desk.entry(entry.id()).state()).isEqualTo(OutboxState.READ);
        assertThat(messages(conversation)).hasSize(2);
        assertThat(messages(conversation).getLast().authorKind()).isEqualTo(AuthorKind.OPERATOR);
    }

    @Test
    void looksForALostAnswerInsteadOfSendingAgain() {
        UUID conversation = desk.personWrites("5003", "Is it in stock?", JUST_NOW);
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        var entry = desk.reply(conversation, "It is.");
        var sent = desk.sendUntil(entry.id(), OutboxState.ACCEPTED);

        assertThat(desk.received()).hasSize(1);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.providerMessageId())
                .isEqualTo(desk.received().getFirst().providerId());
    }

    @Test
    void believesTheEchoOfALostAnswer() {
        UUID conversation = desk.personWrites("5004", "Is it blue?", JUST_NOW);
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.ERROR_AFTER_EFFECT);
        var entry = desk.reply(conversation, "It is green.");
        desk.sendUntil(entry.id(), OutboxState.UNKNOWN, OutboxState.ACCEPTED);

        await().until(() -> !Networks.lettersAbout(desk.account).isEmpty());
        desk.deliverLetters(1);

        assertThat(desk.entry(entry.id()).state()).isIn(OutboxState.ACCEPTED, OutboxState.DELIVERED, OutboxState.READ);
        assertThat(messages(conversation).getLast().authorKind()).isEqualTo(AuthorKind.OPERATOR);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void sendsAgainWhatTheNetworkShowsAsNeverArrived() {
        UUID conversation = desk.personWrites("5005", "Any news?", JUST_NOW);
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.SERVER_ERROR);

        var entry = desk.reply(conversation, "Tomorrow.");
        var sent = desk.sendUntil(entry.id(), OutboxState.ACCEPTED);

        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void sendsTheWordsOfAConversationInTheirOrder() {
        UUID conversation = desk.personWrites("5006", "Tell me everything", JUST_NOW);
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        desk.reply(conversation, "First.");
        desk.reply(conversation, "Second.");
        var last = desk.reply(conversation, "Third.");
        desk.sendUntil(last.id(), OutboxState.ACCEPTED);

        assertThat(desk.received()).extracting(Received::text).containsExactly("First.", "Second.", "Third.");
    }

    @Test
    void refusesWhatARuleForbidsAndNamesIt() {
        UUID conversation = desk.personWrites("5007", "Hello from last week", Duration.ofDays(9));

        assertThatThrownBy(() -> desk.reply(conversation, "Sorry for the wait."))
                .isInstanceOf(ReplyRefusedException.class)
                .hasMessageContaining("seven days");
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void saysWhenTheWindowCloses() {
        UUID conversation = desk.personWrites("5008", "Hi", Duration.ofHours(3));

        ReplyOption option = desk.brand
                .call(() -> desk.outbox().options(conversation))
                .options()
                .getFirst();

        assertThat(option.allowed()).isTrue();
        assertThat(option.form()).isEqualTo(ReplyForm.DIRECT);
        assertThat(Duration.between(Instant.now(), option.closesAt()))
                .isBetween(
                        Duration.ofHours(20).plusMinutes(55),
                        Duration.ofHours(21).plusMinutes(5));
    }

    @Test
    void answersACommentInPublicAndOnceInPrivate() {
        UUID conversation = desk.personComments("5009", "Where is my parcel?", JUST_NOW);

        var open = desk.reply(conversation, "We have sent you a message.");
        var closed = desk.reply(conversation, "Please tell us your order number.", ReplyForm.PRIVATE);
        desk.sendUntil(open.id(), OutboxState.ACCEPTED);
        desk.sendUntil(closed.id(), OutboxState.ACCEPTED);

        assertThat(desk.received())
                .extracting(Received::place)
                .containsExactly(Received.Place.COMMENT, Received.Place.PRIVATE_REPLY);
        assertThatThrownBy(() -> desk.reply(conversation, "Hello again", ReplyForm.PRIVATE))
                .isInstanceOf(ReplyRefusedException.class);
    }

    @Test
    void hidesShowsAndDeletesAComment() {
        UUID conversation = desk.personComments("5010", "Buy cheap watches", JUST_NOW);
        MessageView comment = messages(conversation).getFirst();

        act(comment.id(), OutboxAct.HIDE);
        assertThat(Networks.meta().commentState(comment.providerMessageId())).contains(Received.State.HIDDEN);
        act(comment.id(), OutboxAct.UNHIDE);
        assertThat(Networks.meta().commentState(comment.providerMessageId())).contains(Received.State.STANDING);
        act(comment.id(), OutboxAct.DELETE);
        assertThat(Networks.meta().commentState(comment.providerMessageId())).contains(Received.State.DELETED);
    }

    @Test
    void recallsWhatHasNotGoneOut() {
        try (Desk slow = Desk.onInstagram(context)) {
            UUID conversation = slow.personWrites("5011", "Hello", JUST_NOW);
            var entry = slow.reply(conversation, "This is a mistake");
            assertThat(entry.state()).isEqualTo(OutboxState.HELD);

            var recalled = slow.brand.call(() -> slow.outbox().recall(entry.id()));

            assertThat(recalled.state()).isEqualTo(OutboxState.CANCELLED);
            slow.brand.runOutside(() -> context.getBean(SendingDesk.class).pass());
            assertThat(slow.received()).isEmpty();
        }
    }

    @Test
    void holdsAnswersWhileAccessIsLostAndResumesThem() {
        UUID conversation = desk.personWrites("5012", "Anybody there?", JUST_NOW);
        Networks.meta().revoke(desk.account);

        var entry = desk.reply(conversation, "We are back.");
        desk.sendUntil(entry.id(), OutboxState.READY);
        assertThat(desk.entry(entry.id()).reason()).isNotBlank();
        assertThat(desk.brand.call(() -> desk.outbox().options(conversation)).accountReason())
                .isNotBlank();
        desk.personWrites("5012", "Hello??", Duration.ZERO);
        desk.reconnect();

        desk.sendUntil(entry.id(), OutboxState.ACCEPTED);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void resumesAnAnswerThatIsBeingDecidedWhileTheAccountIsReconnected() throws Exception {
        UUID conversation = desk.personWrites("5101", "Anybody there?", JUST_NOW);
        UUID another = desk.personWrites("5102", "And for me?", JUST_NOW);
        Networks.meta().revoke(desk.account);
        var first = desk.reply(conversation, "We are back.");
        desk.sendUntil(first.id(), OutboxState.READY);
        var decided = new CountDownLatch(1);
        var resuming = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<UUID> late = threads.submit(() -> desk.inTransaction(() -> {
                var reply = new ReplyToConversation("Also for you.", null, null, null);
                UUID id = context.getBean(Postings.class)
                        .reply(another, reply, null, null)
                        .id();
                decided.countDown();
                assertThat(resuming.await(30, TimeUnit.SECONDS)).isTrue();
                return id;
            }));
            assertThat(decided.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> reconnected = threads.submit(desk::reconnect);
            await().until(() -> desk.isResumed() || desk.waitsToBeResumed());
            resuming.countDown();
            reconnected.get();

            desk.sendUntil(late.get(), OutboxState.ACCEPTED);
            desk.sendUntil(first.id(), OutboxState.ACCEPTED);
        }
    }

    @Test
    void pausesOnlyWhatTheNetworkThrottles() {
        UUID throttled = desk.personWrites("5013", "One", JUST_NOW);
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.THROTTLED);
        var waiting = desk.reply(throttled, "Later.");
        desk.sendUntil(waiting.id(), OutboxState.READY);

        try (Desk other = Desk.onFacebook(context)) {
            UUID free = other.personWrites("5014", "Two", JUST_NOW);
            var sent = other.reply(free, "Now.");
            other.sendUntil(sent.id(), OutboxState.ACCEPTED);
        }

        assertThat(desk.entry(waiting.id()).nextAttemptAt()).isAfter(Instant.now());
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void keepsAnAnswerThatTheNetworkRejectsAsADeadLetter() {
        UUID conversation = desk.personComments("5015", "Nice", JUST_NOW);
        MessageView comment = messages(conversation).getFirst();
        act(comment.id(), OutboxAct.DELETE);

        var entry = desk.reply(conversation, "Thank you.");
        desk.sendUntil(entry.id(), OutboxState.FAILED);

        var failed = desk.brand.call(() -> desk.outbox().list(OutboxState.FAILED, null, 50));
        assertThat(failed.items()).extracting(each -> each.id()).containsExactly(entry.id());
        assertThat(failed.items().getFirst().reason()).isNotBlank();
    }

    @Test
    void leavesPeopleWhoWantNoMachineToPeople() {
        UUID conversation = desk.personWrites("5090", "When do you open?", JUST_NOW);
        desk.personWrites("5090", "Stop!", JUST_NOW);
        desk.letTheAiDrive(conversation);
        var entry = desk.brand.call(() -> desk.outbox().replyByAi(conversation, "At nine."));

        desk.sendUntil(entry.id(), OutboxState.CANCELLED);

        assertThat(desk.entry(entry.id()).reason()).contains("no machine");
        assertThat(desk.received()).isEmpty();
    }

    @Test
    void dismissesADeadLetterAndBringsItBackByTryingAgain() {
        UUID conversation = desk.personComments("5015", "Nice", JUST_NOW);
        MessageView comment = messages(conversation).getFirst();
        act(comment.id(), OutboxAct.DELETE);

        var entry = desk.reply(conversation, "Thank you.");
        desk.sendUntil(entry.id(), OutboxState.FAILED);

        var dead = desk.brand.call(() -> desk.outbox().deadLetters());
        desk.brand.call(() -> desk.outbox().dismiss(entry.id()));
        var after = desk.brand.call(() -> desk.outbox().deadLetters());

        assertThat(dead).extracting(each -> each.id()).containsExactly(entry.id());
        assertThat(after).isEmpty();
        desk.brand.call(() -> desk.outbox().retry(entry.id()));
        assertThatThrownBy(() -> desk.brand.call(() -> desk.outbox().dismiss(entry.id())))
                .isInstanceOf(EntryStateException.class)
                .hasMessageContaining("Only what did not go out");
    }

    @Test
    void refusesAnAnswerToAClosedConversation() {
        UUID conversation = desk.personWrites("5016", "Thanks", JUST_NOW);
        desk.brand.run(() -> context.getBean(Inbox.class).changeStatus(conversation, ConversationStatus.RESOLVED));

        assertThatThrownBy(() -> desk.reply(conversation, "You are welcome"))
                .isInstanceOf(ClosedConversationException.class)
                .hasMessageContaining("Reopen");
    }

    @Test
    void refusesTextThatTheNetworkWouldNotTake() {
        UUID conversation = desk.personWrites("5017", "Hi", JUST_NOW);

        assertThatThrownBy(() -> desk.reply(conversation, "x".repeat(2_001)))
                .isInstanceOf(InvalidReplyException.class)
                .hasMessageContaining("2000");
        assertThatThrownBy(() -> desk.reply(conversation, " ")).isInstanceOf(InvalidReplyException.class);
    }

    private void act(UUID message, OutboxAct act) {
        var entry = desk.brand.call(() -> desk.outbox().act(message, act));
        desk.sendUntil(entry.id(), OutboxState.ACCEPTED);
    }

    private List<MessageView> messages(UUID conversation) {
        return desk.brand
                .call(() -> context.getBean(Inbox.class).detail(conversation))
                .messages();
    }
}
