package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account and one person wrote to each other, newest last; the last 200 messages are kept. */
final class DirectThread {

    private static final int CAPACITY = 200;
    /** Meta tells details of no more. */
    private static final int TOLD = 20;

    private final SandboxAccount account;
    private final String personId;
    private final List<Utterance> utterances = new ArrayList<>();
    private @Nullable Instant personWroteAt;

    DirectThread(SandboxAccount account, String personId) {
        this.account = account;
        this.personId = personId;
    }

    SandboxAccount account() {
        return account;
    }

    String personId() {
        return personId;
    }

    String id() {
        var both = account.externalAccountId() + ":" + personId;
        return account.network() == Network.INSTAGRAM
                ? "aWdfZAG06"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(both.getBytes(StandardCharsets.UTF_8))
                : "t_" + account.externalAccountId() + personId;
    }

    void add(Utterance utterance) {
        utterances.add(utterance);
        if (utterances.size() > CAPACITY) {
            utterances.removeFirst();
        }
        if (utterance.fromPerson()) {
            personActed(utterance.at());
        }
    }

    /** What opens the window for an answer, such as a message or a pressed button. */
    void personActed(Instant at) {
        if (personWroteAt == null || at.isAfter(personWroteAt)) {
            personWroteAt = at;
        }
    }

    Optional<Instant> personWroteAt() {
        return Optional.ofNullable(personWroteAt);
    }

    void reword(String id, String text) {
        utterances.replaceAll(said ->
                said.id().equals(id) ? new Utterance(id, said.fromPerson(), text, said.at(), said.attached()) : said);
    }

    void remove(String id) {
        utterances.removeIf(said -> said.id().equals(id));
    }

    List<Utterance> newestFirst() {
        return utterances.reversed();
    }

    Optional<Utterance> find(String id) {
        return utterances.stream().filter(said -> said.id().equals(id)).findFirst();
    }

    boolean isTold(Utterance utterance) {
        return newestFirst().stream().limit(TOLD).anyMatch(utterance::equals);
    }

    Instant updatedAt() {
        return utterances.isEmpty() ? Instant.EPOCH : utterances.getLast().at();
    }
}
