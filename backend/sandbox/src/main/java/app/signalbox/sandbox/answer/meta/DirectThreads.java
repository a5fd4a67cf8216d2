package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The threads that are known. */
final class DirectThreads {

    private final Recent<DirectThread> byParties = new Recent<>(20_000);
    private final Recent<DirectThread> byMessage = new Recent<>(100_000);

    Optional<DirectThread> find(SandboxAccount account, String personId) {
        return Optional.ofNullable(byParties.get(key(account, personId)));
    }

    DirectThread open(SandboxAccount account, String personId) {
        return byParties.computeIfAbsent(key(account, personId), absent -> new DirectThread(account, personId));
    }

    void say(SandboxAccount account, String personId, Utterance utterance) {
        var thread = open(account, personId);
        thread.add(utterance);
        byMessage.put(utterance.id(), thread);
    }

    Optional<DirectThread> findWithMessage(String messageId) {
        return Optional.ofNullable(byMessage.get(messageId));
    }

    Optional<DirectThread> findById(String threadId) {
        return threadId.matches("(t_|aWdf).*")
                ? byParties.values().stream()
                        .filter(thread -> thread.id().equals(threadId))
                        .findFirst()
                : Optional.empty();
    }

    /** Those of an account, the one with the newest message first. */
    List<DirectThread> of(SandboxAccount account) {
        return byParties.values().stream()
                .filter(thread -> thread.account().equals(account))
                .sorted(Comparator.comparing(DirectThread::updatedAt).reversed())
                .toList();
    }

    private static String key(SandboxAccount account, String personId) {
        return account.externalAccountId() + " " + personId;
    }
}
