package app.signalbox.sandbox.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Decides what happens next over all accounts: goes on with a conversation or opens a new one. The same seed and the
 * same questions give the same answers. Not thread-safe.
 */
public final class Storyteller {

    private static final int OPEN_CONVERSATIONS = 14;

    private final List<SandboxAccount> accounts;
    private final RandomGenerator random;
    private final Opening opening;
    private final List<Conversation> open = new ArrayList<>();

    public Storyteller(List<SandboxAccount> accounts, RandomGenerator random) {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("The sandbox needs at least one account to send for.");
        }
        this.accounts = List.copyOf(accounts);
        this.random = random;
        this.opening = new Opening(phrasebooks(accounts), random);
    }

    /** What happens next on one of these networks; one of the accounts must be on one of them. */
    public Beat next(Set<Network> networks, Instant at) {
        var candidates = open.stream()
                .filter(conversation -> networks.contains(conversation.account().network()))
                .toList();
        var conversation = random.nextInt(OPEN_CONVERSATIONS) < candidates.size()
                ? candidates.get(random.nextInt(candidates.size()))
                : begin(networks);
        var beat = conversation.advance(at);
        if (conversation.isOver()) {
            open.remove(conversation);
        }
        return beat;
    }

    /** The first words of a stranger with whom nothing follows, for bodies that must not be believed. */
    public Beat stray(Instant at) {
        return opening.begin(choose(accounts)).advance(at);
    }

    private Conversation begin(Set<Network> networks) {
        var account = choose(accounts.stream()
                .filter(candidate -> networks.contains(candidate.network()))
                .toList());
        var conversation = opening.begin(account);
        open.add(conversation);
        return conversation;
    }

    private SandboxAccount choose(List<SandboxAccount> candidates) {
        return Chance.weighted(candidates, account -> account.network().share(), random);
    }

    private static Map<Brand, Phrasebook> phrasebooks(List<SandboxAccount> accounts) {
        var books = new EnumMap<Brand, Phrasebook>(Brand.class);
        Stream.of(Brand.values())
                .filter(brand -> accounts.stream().anyMatch(account -> account.brand() == brand))
                .forEach(brand -> books.put(brand, Phrasebook.of(brand)));
        return books;
    }
}
