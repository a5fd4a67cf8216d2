package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WorkersTests {

    @Test
    void keepsTheOrderOfTheItems() {
        try (Workers workers = new Workers(3)) {
            assertThat(workers.map(List.of(1, 2, 3, 4, 5, 6, 7), number -> number * number))
                    .containsExactly(1, 4, 9, 16, 25, 36, 49);
        }
    }

    @Test
    void saysWhatWentWrong() {
        try (Workers workers = new Workers(1)) {
            for (List<String> items : List.of(List.of("no number"), List.of("1", "no number"))) {
                assertThatThrownBy(() -> workers.map(items, Integer::parseInt))
                        .isInstanceOf(IllegalStateException.class)
                        .hasCauseInstanceOf(NumberFormatException.class);
            }
        }
    }

    @Test
    void letNobodyWithLittleWaitForSomebodyWithMuch() throws InterruptedException {
        Queue<String> order = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (Workers workers = new Workers(1)) {
            Thread much = Thread.ofPlatform()
                    .start(() -> workers.map(List.of("much 1", "much 2", "much 3"), item -> {
                        begun.countDown();
                        awaitUninterrupted(mayEnd);
                        return order.add(item);
                    }));
            begun.await();
            Thread little = Thread.ofPlatform().start(() -> workers.map(List.of("little 1", "little 2"), order::add));
            await().until(() -> little.getState() == Thread.State.WAITING);
            mayEnd.countDown();
            much.join();
            little.join();
        }

        assertThat(order).containsExactly("much 1", "little 1", "much 2", "little 2", "much 3");
    }

    @Test
    void leaveASingleItemToWhoAsks() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (Workers workers = new Workers(1)) {
            Thread much = Thread.ofPlatform()
                    .start(() -> workers.map(List.of(1, 2), item -> {
                        awaitUninterrupted(mayEnd);
                        return item;
                    }));
            try {
                assertThat(workers.map(List.of("one"), item -> item + " by " + Thread.currentThread()))
                        .containsExactly("one by " + Thread.currentThread());
            } finally {
                mayEnd.countDown();
                much.join();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void goBehindOtherThreads() {
        try (Workers workers = new Workers(1)) {
            int usual = niceness();
            int theirs = workers.map(List.of(1, 2), item -> niceness()).getFirst();

            assertThat(theirs).isGreaterThan(usual);
            assertThat(niceness()).isEqualTo(usual);
        }
    }

    /** The nineteenth field of what Linux says of a thread; the second is its name in parentheses. */
    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
