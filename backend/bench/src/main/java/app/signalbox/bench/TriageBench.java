package app.signalbox.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages a second from accepted to triaged over 1, some and many tenants, against the bare embedding of the same
 * texts, and how long quiet tenants wait while another one floods:
 * {@code ./signalbox bench triage [rounds] [messages] [tenants]}. Numbers of tenants are compared by what each reaches
 * of the bare embedding around it, not by the clock: between two of them a machine may have become slower. Few
 * messages for each tenant measure a burst, whose turns cost more than what is in them; with some twenty it is the
 * rate that many tenants keep up.
 */
final class TriageBench {

    private static final int CLIENTS = 16;
    private static final int SOME = 100;
    private static final int FLOOD = 18_000;
    private static final int QUIET = 10;
    private static final int QUIET_MESSAGES = 300;
    private static final Duration QUIET_PACE = Duration.ofMillis(100);

    private final Product product;
    private final BenchTenants tenants;
    private final BenchMessages messages;
    private final TriageProgress progress;
    private final BareEmbedding bare;

    private TriageBench(
            Product product,
            BenchTenants tenants,
            BenchMessages messages,
            TriageProgress progress,
            BareEmbedding bare) {
        this.product = product;
        this.tenants = tenants;
        this.messages = messages;
        this.progress = progress;
        this.bare = bare;
    }

    static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24_000;
        int many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        try (Product product = Product.start("intake,worker,console");
                TriageProgress progress = new TriageProgress(product.connect());
                BareEmbedding bare = new BareEmbedding()) {
            System.out.println("provisioning " + many + " tenants");
            BenchTenants tenants = BenchTenants.provision(product, many);
            TriageBench bench = new TriageBench(product, tenants, new BenchMessages(), progress, bare);
            bench.rate(1, count / 2);
            bench.rate(many, count / 2);
            bench.rates(rounds, count, List.of(1, Math.min(SOME, many), many));
            bench.fairness();
        }
    }

    private void rates(int rounds, int count, List<Integer> spreads) throws Exception {
        List<List<Double>> ratios = new ArrayList<>();
        List<List<Double>> ofOne = new ArrayList<>();
        spreads.forEach(spread -> {
            ratios.add(new ArrayList<>());
            ofOne.add(new ArrayList<>());
        });
        for (int round = 1; round <= rounds; round++) {
            double one = 0;
            for (int at = 0; at < spreads.size(); at++) {
                Rates rates = rate(spreads.get(at), count);
                one = at == 0 ? rates.ratio() : one;
                ratios.get(at).add(rates.ratio());
                ofOne.get(at).add(rates.ratio() / one);
                System.out.printf(Locale.ROOT, "round %d, %,d tenants: %s%n", round, spreads.get(at), rates);
            }
        }
        for (int at = 0; at < spreads.size(); at++) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d tenants: median %.2f of bare, %.2f of one tenant%n",
                    spreads.get(at),
                    median(ratios.get(at)),
                    median(ofOne.get(at)));
        }
    }

    private Rates rate(int spread, int count) throws Exception {
        List<String> texts = messages.texts(count);
        Queue<byte[]> webhooks = new ConcurrentLinkedQueue<>();
        for (int at = 0; at < count; at++) {
            webhooks.add(messages.webhook(BenchTenants.page(at % spread), texts.get(at)));
        }
        double before = bare.rate(texts.subList(0, count / 2));
        long readings = progress.readings(tenants.all().subList(0, spread));
        long mark = progress.mark();
        Instant begin = Instant.now();
        post(webhooks);
        Duration posted = Duration.between(begin, Instant.now());
        Duration took = Duration.between(begin, progress.await(mark, count));
        long read = progress.readings(tenants.all().subList(0, spread)) - readings;
        if (read != count) {
            throw new IllegalStateException(count + " messages were sent, but " + read + " were read");
        }
        double after = bare.rate(texts.subList(count / 2, count));
        return new Rates(count * 1e9 / took.toNanos(), 2 / (1 / before + 1 / after), posted);
    }

    /**
     * @param bare over half of the texts before and half after the product had them, because a machine's speed drifts
     * @param posted how long the webhooks took to be accepted, part of the product's time
     */
    private record Rates(double product, double bare, Duration posted) {

        private double ratio() {
            return product / bare;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "product %,.0f/s (accepted after %d ms), bare %,.0f/s, ratio %.2f",
                    product,
                    posted.toMillis(),
                    bare,
                    ratio());
        }
    }

    private void post(Queue<byte[]> webhooks) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                running.add(threads.submit(() -> {
                    try (Posting posting = new Posting(product.port())) {
                        for (byte[] next = webhooks.poll(); next != null; next = webhooks.poll()) {
                            posting.post(next);
                        }
                    }
                    return webhooks;
                }));
            }
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private void fairness() throws Exception {
        Load alone = quiet();
        long mark = progress.mark();
        Queue<byte[]> webhooks = new ConcurrentLinkedQueue<>();
        messages.texts(FLOOD).forEach(text -> webhooks.add(messages.webhook(BenchTenants.page(0), text)));
        post(webhooks);
        Load flooded = quiet();
        if (!progress.isBehind(tenants.all().getFirst())) {
            throw new IllegalStateException("The flood of " + FLOOD
                    + " messages was over before the quiet tenants were; it must be longer here");
        }
        System.out.printf(Locale.ROOT, "quiet tenants alone         %s%n", alone);
        System.out.printf(Locale.ROOT, "while another one floods    %s%n", flooded);
        System.out.printf(Locale.ROOT, "p99 is %.2f of what it was%n", flooded.millis(0.99) / alone.millis(0.99));
        progress.await(mark, FLOOD + QUIET_MESSAGES);
    }

    private Load quiet() throws Exception {
        Instant begin = Instant.now();
        try (Posting posting = new Posting(product.port())) {
            List<String> texts = messages.texts(QUIET_MESSAGES);
            for (int at = 0; at < QUIET_MESSAGES; at++) {
                posting.post(messages.webhook(BenchTenants.page(1 + at % QUIET), texts.get(at)));
                LockSupport.parkNanos(QUIET_PACE.toNanos());
            }
        }
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        Load load = progress.latencies(tenants.all().subList(1, 1 + QUIET), begin);
        if (load.count() != QUIET_MESSAGES) {
            throw new IllegalStateException(load.count() + " of " + QUIET_MESSAGES + " quiet messages were triaged");
        }
        return load;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
