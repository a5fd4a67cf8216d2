package app.signalbox.server.knowledge.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages that people name, without letting them reach into the network that the server stands in: every address
 * of every hop is checked, and connected to is what was checked, so that a name can't point elsewhere in between.
 */
public final class PageFetch {

    private static final int MOST_REDIRECTS = 5;
    private static final int SIDE_BY_SIDE = 8;

    private final FetchRules rules;
    private final AddressCheck check;
    private final PinnedClient client;

    public PageFetch(FetchRules rules, HostResolver resolver) {
        this(rules, resolver, PublicAddresses::isPublic);
    }

    PageFetch(FetchRules rules, HostResolver resolver, Predicate<InetAddress> isPublic) {
        this.rules = rules;
        this.check = new AddressCheck(rules, resolver, isPublic);
        this.client = new PinnedClient(rules);
    }

    /** Fetches pages side by side; outcomes in the order of the addresses. */
    public List<FetchOutcome> fetchAll(List<String> urls) {
        var permits = new Semaphore(SIDE_BY_SIDE);
        List<CompletableFuture<FetchOutcome>> fetches = urls.stream()
                .map(url -> CompletableFuture.supplyAsync(
                        () -> {
                            permits.acquireUninterruptibly();
                            try {
                                return fetch(url);
                            } finally {
                                permits.release();
                            }
                        },
                        work -> Thread.ofVirtual().name("page-fetch").start(work)))
                .toList();
        return fetches.stream().map(CompletableFuture::join).toList();
    }

    /** Fetches one page within the time limit. */
    public FetchOutcome fetch(String url) {
        var task = new FutureTask<>(() -> follow(url));
        Thread.ofVirtual().name("page-fetch-limited").start(task);
        try {
            return task.get(rules.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // interrupts a virtual thread at its socket, which closes it
            task.cancel(true);
            return new FetchOutcome.Refused("The page took longer than "
                    + rules.timeLimit().toSeconds() + " seconds. Try again later, or upload it as a file.");
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new FetchOutcome.Refused("The import was stopped. Start it again.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A fetch failed", failed.getCause());
        }
    }

    private FetchOutcome follow(String url) {
        try {
            URI next = null;
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                CheckedAddress address = check.check(next == null ? url : next.toString());
                switch (client.get(address)) {
                    case PinnedClient.Moved moved -> next = target(address.page(), moved.location());
                    case PinnedClient.Answered answered -> {
                        return answered.outcome();
                    }
                }
            }
            throw new RefusedFetchException("The page leads on to other pages more than " + MOST_REDIRECTS
                    + " times. Give the address that the browser shows in the end.");
        } catch (RefusedFetchException refused) {
            return new FetchOutcome.Refused(refused.sentence());
        } catch (IOException broken) {
            return new FetchOutcome.Refused(
                    "The server of this page could not be reached or broke off. Check the address, or try again later.");
        }
    }

    private static URI target(URI page, @Nullable String location) throws RefusedFetchException {
        try {
            if (location != null && !location.isBlank()) {
                return page.resolve(location.strip());
            }
        } catch (IllegalArgumentException unreadable) {
            // said below, as for a missing one
        }
        throw new RefusedFetchException("The page leads on to nowhere. Give the address that the browser shows.");
    }
}
