package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.inbox.AttachmentView;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.Media;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.server.channels.connection.DataKeys;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlets;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.outbox.media.AttachmentSentException;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.outbox.media.InvalidAttachmentException;
import app.signalbox.server.outbox.media.UnknownAttachmentException;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.testing.ErasureProof;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.Networks;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with files, over real HTTP to the sandbox's Meta. */
@ModuleTest
class AttachmentTests {

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
    void sendsWordsAndAPictureAsTwoMessagesOfOneAnswer() {
        UUID conversation = desk.personWrites("7001", "What does it look like?", JUST_NOW);
        byte[] picture = picture();
        UUID file = desk.attach(conversation, "C:\\lamps\\lantern.gif", picture);

        var words = desk.reply(conversation, "Like this.", List.of(file));
        var sent = sendAll(conversation);

        assertThat(sent).extracting(OutboxEntry::answerId).containsOnly(words.id());
        assertThat(sent)
                .extracting(OutboxEntry::providerMessageId)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(desk.received())
                .extracting(Received::text, Received::ownId)
                .containsExactly(
                        tuple("Like this.", sent.get(0).id().toString()),
                        tuple("", sent.get(1).id().toString()));
        assertThat(desk.received().getLast().media())
                .extracting(Media::name, Media::type, Media::size)
                .containsExactly(tuple("lantern.gif", "image/png", (long) picture.length));
        assertThat(messages(conversation))
                .extracting(MessageView::text)
                .containsExactly("What does it look like?", "Like this.", null);
        assertThat(messages(conversation).getLast().attachments())
                .containsExactly(new AttachmentView("image", null, "lantern.gif"));
    }

    @Test
    void continuesAtThePartThatACrashLeftUnsent() {
        UUID conversation = desk.personWrites("7002", "Show me both", JUST_NOW);
        var first = replyAndSendTheWords(conversation, desk.attach(conversation, "one.png", picture()));
        var photo = desk.entriesOf(conversation).getLast();
        desk.change("update outbox set state = 'sending', attempts = 1, tried_at = now() where outbox_id = '%s'"
                .formatted(photo.id()));

        resume(photo);
        desk.sendUntil(photo.id(), OutboxState.ACCEPTED);

        assertThat(desk.received())
                .extracting(Received::ownId)
                .containsExactly(first.id().toString(), photo.id().toString());
    }

    @Test
    void neverRepeatsAPartWhoseAnswerWasLost() {
        UUID conversation = desk.personWrites("7003", "Show me", JUST_NOW);
        replyAndSendTheWords(conversation, desk.attach(conversation, "one.png", picture()));
        var photo = desk.entriesOf(conversation).getLast();
        desk.change("""
                update attachment set media_id = '%s', media_ready = true, media_until = now() + interval '1 hour'
                where outbox_id = '%s'""".formatted(uploaded(conversation), photo.id()));
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        resume(photo);
        var sent = desk.sendUntil(photo.id(), OutboxState.ACCEPTED);

        assertThat(desk.received()).hasSize(2);
        assertThat(sent.providerMessageId()).isEqualTo(desk.received().getLast().providerId());
        assertThat(sent.attempts()).isEqualTo(1);
    }

    @Test
    void bringsAFileAgainWhoseUploadGotNoAnswer() {
        UUID conversation = desk.personWrites("7004", "Show me", JUST_NOW);
        UUID file = desk.attach(conversation, "one.png", picture());
        Networks.meta().weather(Network.FACEBOOK).order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        var entry = desk.reply(conversation, "", List.of(file));
        var sent = desk.sendUntil(entry.id(), OutboxState.ACCEPTED);

        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(desk.received()).hasSize(1);
    }

    @Test
    void believesTheEchoOfAPictureThatCarriesNoIdOfOurs() {
        UUID conversation = desk.personWrites("7005", "Show me", JUST_NOW);
        UUID file = desk.attach(conversation, "one.png", picture());
        var entry = desk.reply(conversation, "", List.of(file));
        desk.sendUntil(entry.id(), OutboxState.ACCEPTED);
        desk.change("update outbox set state = 'unknown', provider_message_id = null where outbox_id = '%s'"
                .formatted(entry.id()));

        await().until(() -> !Networks.lettersAbout(desk.account).isEmpty());
        desk.deliverLettersWithoutOurIds();

        assertThat(desk.entry(entry.id()).providerMessageId())
                .isEqualTo(desk.received().getLast().providerId());
        assertThat(messages(conversation)).hasSize(2);
    }

    @Test
    void sendsNothingMoreOfAnAnswerWhosePartWasRefused() {
        UUID conversation = desk.personWrites("7006", "Show me", JUST_NOW);
        UUID file = desk.attach(conversation, "one.png", picture());
        var words = desk.reply(conversation, "Here.", List.of(file));
        desk.change("update outbox set state = 'failed' where outbox_id = '%s'".formatted(words.id()));
        UUID photo = desk.entriesOf(conversation).getLast().id();

        var failed = desk.sendUntil(photo, OutboxState.FAILED);
        assertThat(failed.reason()).contains("before this one");
        desk.brand.call(() -> desk.outbox().retry(words.id()));
        sendAll(conversation);

        assertThat(desk.received()).hasSize(2);
    }

    @Test
    void recallsAllPartsAndLetsTheFilesGoWithAnotherAnswer() {
        UUID conversation = desk.personWrites("7007", "Show me", JUST_NOW);
        UUID file = desk.attach(conversation, "one.png", picture());
        var words = desk.reply(conversation, "Here.", List.of(file));
        assertThatThrownBy(() -> desk.brand.run(() -> attachments().detach(conversation, file)))
                .isInstanceOf(AttachmentSentException.class);
        assertThatThrownBy(() -> desk.reply(conversation, "Again", List.of(file)))
                .isInstanceOf(InvalidAttachmentException.class);

        desk.brand.call(() -> desk.outbox().recall(words.id()));

        assertThat(desk.entriesOf(conversation)).extracting(OutboxEntry::state).containsOnly(OutboxState.CANCELLED);
        assertThat(desk.brand.call(() -> attachments().unsent(conversation)))
                .extracting(OutgoingAttachment::id)
                .containsExactly(file);
        desk.reply(conversation, "Again", List.of(file));
        sendAll(conversation);
        assertThat(desk.received()).hasSize(2);
    }

    @Test
    void refusesWhatTheNetworkWouldAndSaysWhy() {
        UUID direct = desk.personWrites("7008", "Show me", JUST_NOW);
        UUID comment = desk.personComments("7009", "Show me", JUST_NOW);
        UUID film = desk.attach(comment, "film.mp4", film());
        UUID picture = desk.attach(comment, "one.png", picture());

        assertThatThrownBy(() -> desk.reply(comment, "Here", List.of(film)))
                .isInstanceOf(ReplyRefusedException.class)
                .hasMessageContaining("one picture");
        assertThatThrownBy(() -> desk.brand.call(() -> desk.outbox()
                        .reply(
                                comment,
                                new ReplyToConversation("Here", ReplyForm.PRIVATE, null, null, List.of(picture)))))
                .hasMessageContaining("once the person has written back");
        assertThatThrownBy(() -> desk.reply(direct, "Here", List.of(picture)))
                .isInstanceOf(InvalidAttachmentException.class);
        assertThatThrownBy(() -> desk.attach(direct, "run.png", "MZ\0\0".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidAttachmentException.class)
                .hasMessageContaining("Save it as");
        assertThatThrownBy(() -> desk.attach(direct, "report.exe", "MZ".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidAttachmentException.class)
                .hasMessageContaining("ends in .txt");
        assertThatThrownBy(() -> desk.reply(direct, "  ", List.of())).isInstanceOf(InvalidReplyException.class);
    }

    @Test
    void keepsFilesSealedThroughAnExchangeOfTheBrandsKey() {
        UUID conversation = desk.personWrites("7010", "Show me", JUST_NOW);
        String canary = "canary " + UUID.randomUUID();
        byte[] text = ("The price list: " + canary).getBytes(StandardCharsets.UTF_8);
        UUID file = desk.attach(conversation, "prices.txt", text);

        assertThat(new ErasureProof(context).findings(canary)).isEmpty();
        desk.brand.call(() -> context.getBean(DataKeys.class).exchange());

        assertThat(desk.brand.call(() -> attachments().content(file))).isEqualTo(text);
    }

    @Test
    void forgetsContentSoonAfterItArrivedAndWhatNobodySent() {
        UUID conversation = desk.personWrites("7011", "Show me", JUST_NOW);
        UUID sent = desk.attach(conversation, "sent.png", picture());
        desk.attach(conversation, "unused.png", picture());
        desk.reply(conversation, "", List.of(sent));
        sendAll(conversation);
        eraseDue();
        assertThat(desk.brand.call(() -> attachments().content(sent))).isNotEmpty();

        desk.change("update outbox set accepted_at = now() - interval '2 hours'");
        desk.change("update attachment set uploaded_at = now() - interval '25 hours'");
        eraseDue();

        assertThatThrownBy(() -> desk.brand.call(() -> attachments().content(sent)))
                .isInstanceOf(UnknownAttachmentException.class);
        assertThat(desk.brand.call(() -> attachments().unsent(conversation))).isEmpty();
        assertThat(desk.read("select count(*) from attachment", Integer.class)).isEqualTo(1);
        assertThat(desk.entriesOf(conversation).getLast().attachments())
                .extracting(OutgoingAttachment::name, OutgoingAttachment::kept)
                .containsExactly(tuple("sent.png", false));
    }

    @Test
    void erasesFilesWithTheMessagesThatTheyWentWith() {
        UUID conversation = desk.personWrites("7012", "Show me", JUST_NOW);
        String canary = UUID.randomUUID().toString().replace("-", " ");
        UUID file = desk.attach(conversation, canary + ".png", picture());
        desk.reply(conversation, "About " + canary, List.of(file));
        sendAll(conversation);
        assertThat(new ErasureProof(context).findings(canary)).contains("attachment", "message", "outbox");

        var gone = messages(conversation).stream()
                .map(message -> new ErasableMessage(message.id(), conversation))
                .toList();
        desk.brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> {
            context.getBeanProvider(ErasableData.class).orderedStream().forEach(data -> data.erase(gone));
            return true;
        }));

        assertThat(new ErasureProof(context).findings(canary)).isEmpty();
    }

    @Test
    void takesFilesOverTheApiAndRefusesThoseThatAreTooLarge() {
        UUID conversation = desk.personWrites("7013", "Show me", JUST_NOW);
        Http operator = Member.of(desk.brand.tenant(), Role.SOCIAL_MANAGER, context);
        Http executive = Member.of(desk.brand.tenant(), Role.EXECUTIVE, context);
        String path = "/api/v1/tenants/" + desk.brand.slug() + "/conversations/" + conversation + "/attachments";

        var kept = operator.postBytes(path + "?name=lantern.png", picture());
        var tooLarge = operator.postBytes(path + "?name=film.mp4", new byte[(25 << 20) + 1]);
        var forbidden = executive.postBytes(path + "?name=lantern.png", picture());

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().path("kind").asString()).isEqualTo("image");
        assertThat(kept.json().path("mediaType").asString()).isEqualTo("image/png");
        assertThat(kept.json().path("sha256").asString()).hasSize(64);
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.text()).contains("25 MB");
        assertThat(forbidden.status()).isEqualTo(403);
        String id = kept.json().path("id").asString();
        assertThat(operator.get(path).text()).contains(id);
        assertThat(operator.delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(operator.get(path).text()).doesNotContain(id);
        assertThat(operator.delete(path + "/" + id).status()).isEqualTo(404);
    }

    private OutboxEntry replyAndSendTheWords(UUID conversation, UUID file) {
        var words = desk.reply(conversation, "Here.", List.of(file));
        UUID photo = desk.entriesOf(conversation).getLast().id();
        hold(photo, "infinity");
        return desk.sendUntil(words.id(), OutboxState.ACCEPTED);
    }

    private void resume(OutboxEntry entry) {
        hold(entry.id(), "-infinity");
    }

    private void hold(UUID outboxId, String until) {
        desk.brand.runOutside(() -> context.getBean(JdbcClient.class)
                .sql("update platform.outbox_due set due_at = cast(:until as timestamptz) where outbox_id = :id")
                .param("until", until)
                .param("id", outboxId)
                .update());
    }

    private String uploaded(UUID conversation) {
        var access = desk.access();
        byte[] picture = picture();
        var media = new OutgoingMedia(MediaKind.IMAGE, "image/png", "one.png", picture.length, "");
        var result = context.getBean(Outlets.class)
                .of(Channel.FACEBOOK)
                .upload(access, OutgoingAct.Place.DIRECT_MESSAGE, media, picture);
        return ((UploadResult.Stored) result).mediaId();
    }

    private List<OutboxEntry> sendAll(UUID conversation) {
        for (OutboxEntry entry : desk.entriesOf(conversation)) {
            if (entry.state() != OutboxState.CANCELLED) {
                desk.sendUntil(entry.id(), OutboxState.ACCEPTED);
            }
        }
        return desk.entriesOf(conversation);
    }

    private void eraseDue() {
        var deadlines = new Deadlines(Instant.now(), null);
        desk.brand.run(() -> context.getBeanProvider(ExpiringContent.class)
                .orderedStream()
                .forEach(content -> content.eraseDue(deadlines, 100)));
    }

    private List<MessageView> messages(UUID conversation) {
        return desk.brand
                .call(() -> context.getBean(Inbox.class).detail(conversation))
                .messages();
    }

    private Attachments attachments() {
        return context.getBean(Attachments.class);
    }

    private static byte[] picture() {
        byte[] bytes = new byte[3_000];
        new SecureRandom().nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, bytes, 0, 8);
        return bytes;
    }

    private static byte[] film() {
        return "\0\0\0\u0020ftypmp42 and then some".getBytes(StandardCharsets.ISO_8859_1);
    }
}
