package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Instant;
import java.util.Optional;

/** Everything that Meta knows: who wrote what to whom. Guarded by whoever holds it. */
final class World {

    private final Accounts accounts;
    private final DirectThreads threads = new DirectThreads();
    private final Comments comments = new Comments();
    private final Recent<Acquaintance> people = new Recent<>(50_000);
    private final Recent<Lead> leads = new Recent<>(20_000);

    World(Accounts accounts) {
        this.accounts = accounts;
    }

    Accounts accounts() {
        return accounts;
    }

    DirectThreads threads() {
        return threads;
    }

    Comments comments() {
        return comments;
    }

    void meet(String personId, Acquaintance person) {
        people.put(personId, person);
    }

    Optional<Acquaintance> findPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    void addLead(String id, Lead lead) {
        leads.put(id, lead);
    }

    Optional<Lead> findLead(String id) {
        return Optional.ofNullable(leads.get(id));
    }

    /** Ids are scoped to an account, so that a person has one per account. */
    record Acquaintance(SandboxAccount account, String name, String handle) {}

    record Lead(SandboxAccount account, String personName, Instant at) {}
}
