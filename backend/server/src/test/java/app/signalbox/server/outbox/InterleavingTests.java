package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A human and the AI answer the same question at the same time, their steps in random order and side by side. The
 * property {@code signalbox.interleavings} asks for more rounds than the usual ones.
 */
@ModuleTest
class InterleavingTests {

    private static final int ROUNDS = Integer.getInteger("signalbox.interleavings", 200);
    private static final int LANES = 4;
    private static final int QUESTIONS = 10;

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void opensADesk() {
        desk = Desk.onFacebook(context);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void neverLetsBothAnswerTheSameQuestion() throws Exception {
        var answeredBy = new AtomicIntegerArray(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int number = lane;
                List<UUID> conversations = IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> desk.personWrites("7" + number + i, "Question " + i, Duration.ofMinutes(1)))
                        .toList();
                lanes.add(threads.submit(() -> raceInLane(number, conversations, answeredBy)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        }

        assertThat(answeredBy.get(1)).isPositive();
        assertThat(answeredBy.get(0) + answeredBy.get(1)).isEqualTo(ROUNDS / LANES * LANES);
    }

    /** Rounds on questions of the lane's own, so that each race is only between the two who are in it. */
    private void raceInLane(int lane, List<UUID> conversations, AtomicIntegerArray answeredBy) {
        var random = new Random(lane);
        for (int round = 0; round < ROUNDS / LANES; round++) {
            int sent = race(asked(conversations.get(round % QUESTIONS)), random);
            assertThat(sent).as("answers in round %d of lane %d", round, lane).isLessThanOrEqualTo(1);
            answeredBy.incrementAndGet(sent);
        }
    }

    /** A conversation and what was said last in it. */
    private record Question(UUID conversation, UUID message) {}

    /** Forgets what was answered before and lets the AI drive. */
    private Question asked(UUID conversation) {
        return inTransaction(() -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("delete from message where conversation_id = :id and direction = 'outbound'")
                    .param("id", conversation)
                    .update();
            jdbc.sql("delete from outbox where conversation_id = :id")
                    .param("id", conversation)
                    .update();
            Drivers drivers = context.getBean(Drivers.class);
            drivers.lock(conversation);
            drivers.give(conversation, Driver.Kind.AI, null, null, Instant.now(), Duration.ofMinutes(5));
            return new Question(
                    conversation,
                    jdbc.sql("select message_id from message where conversation_id = :id")
                            .param("id", conversation)
                            .query(UUID.class)
                            .single());
        });
    }

    /** Both write and send, each step when chance wants it; how many answers went out. */
    private int race(Question question, Random random) {
        long human = random.nextInt(4_000);
        long ai = random.nextInt(4_000);
        boolean aiWroteBefore = random.nextBoolean();
        Optional<UUID> early = aiWroteBefore ? Optional.of(byAi(question).id()) : Optional.empty();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> {
                start.await();
                linger(human);
                return trySend(() -> byHuman(question).id());
            });
            Future<Integer> second = threads.submit(() -> {
                start.await();
                linger(ai);
                return trySend(() -> early.orElseGet(() -> byAi(question).id()));
            });
            return first.get() + second.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void linger(long micros) {
        long until = System.nanoTime() + micros * 1_000;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private int trySend(Supplier<UUID> written) {
        UUID id;
        try {
            id = written.get();
        } catch (StaleReplyException | EntryStateException refused) {
            return 0;
        }
        return claim(id).map(this::send).orElse(0);
    }

    private int send(Claim claim) {
        Attempts attempts = context.getBean(Attempts.class);
        return context.getBean(SystemWork.class).call("test", () -> {
            if (!(attempts.begin(desk.brand.tenant(), claim) instanceof Plan.Send plan)) {
                return 0;
            }
            var access = new AccountAccess(
                    plan.entry().channelAccountId(),
                    Channel.FACEBOOK,
                    desk.account,
                    Credential.ofToken("none", Instant.now()));
            var sent = Sent.of(SendResult.Accepted.as("m_" + claim.outboxId()));
            context.getBean(Settlements.class).settle(desk.brand.tenant(), claim, plan, access, sent);
            return 1;
        });
    }

    private OutboxEntry byHuman(Question question) {
        var reply = new ReplyToConversation("From a human.", null, null, question.message());
        return desk.brand.call(() -> desk.outbox().reply(question.conversation(), reply));
    }

    private OutboxEntry byAi(Question question) {
        return desk.brand.call(() -> desk.outbox().replyByAi(question.conversation(), "From the AI."));
    }

    /** Claims without regard to what else is on its way in the conversation, so that only the guard under test holds. */
    private Optional<Claim> claim(UUID id) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        update platform.outbox_due set fence = fence + 1, claimed_until = now() + interval '1 minute'
                        where outbox_id = :id returning *
                        """)
                .param("id", id)
                .query((row, number) -> new Claim(
                        row.getInt("tenant_id"),
                        id,
                        Channel.FACEBOOK,
                        row.getString("account"),
                        row.getObject("channel_account_id", UUID.class),
                        row.getString("endpoint"),
                        row.getLong("fence"),
                        Instant.now().plusSeconds(60)))
                .optional();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return desk.brand.call(() -> context.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
