package app.signalbox.bench;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.answer.meta.MetaStandIn;
import app.signalbox.sandbox.answer.outside.Conditions;
import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.outbox.Outbox;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to many people at a rate, while the network errs, loses answers and tells everything twice: how long from the
 * decision to the network's yes, and whether each answer arrived once. The first brand's access is revoked for the
 * second third of the answers, which wait meanwhile and don't count for the times.
 * {@code ./signalbox bench answering [answers] [a second] [percent that goes wrong]}.
 */
final class AnsweringBench {

    private static final int BRANDS = 8;
    private static final int WARM_UP = 800;
    private static final int MOST_PEOPLE = 8_000;
    private static final long FIRST_PAGE = 630_000_001L;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private AnsweringBench() {}

    /** A brand, the network's id of its page, and the conversations to answer next. */
    private record Desk(Tenant tenant, String page, Queue<UUID> waiting) {}

    static void main(String[] arguments) throws Exception {
        int answers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 50;
        int wrong = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        var book = new OutsideBook();
        var mail = new AtomicReference<Mail>((network, body) -> {});
        List<SandboxAccount> pages = IntStream.range(0, BRANDS)
                .mapToObj(i -> new SandboxAccount(
                        Network.FACEBOOK, Long.toString(FIRST_PAGE + i), "Page " + i, Brand.values()[i % 3]))
                .toList();
        var settings =
                MetaSettings.of(Product.SECRET, pages).withReceipts(Duration.ofMillis(200), Duration.ofMillis(400));
        try (var meta = MetaStandIn.start(
                        settings, book, (network, body) -> mail.get().send(network, body), 0);
                var product = Product.start(
                        "intake,worker,console",
                        "signalbox.meta.api-url=" + meta.baseUrl(),
                        "signalbox.meta.app-id=" + MetaSettings.APP_ID,
                        "signalbox.outbox.hold=0s",
                        "signalbox.outbox.surely-absent-after=5s");
                var database = product.connect();
                var network = sandbox(product, pages)) {
            mail.set(network::send);
            network.play(new TrafficPlan(0.01, wrong, wrong, 0, 0, 0));
            List<Desk> desks = desks(product, meta, pages);
            listen(database, meta, network, desks, Math.min(MOST_PEOPLE, WARM_UP + answers));
            answer(product, desks, WARM_UP, rate);
            awaitEnd(database, desks, WARM_UP, "state in ('accepted', 'delivered', 'read')");
            meta.weather(Network.FACEBOOK)
                    .change(Conditions.fair()
                            .withServerErrorPercent(wrong / 2)
                            .withLostAnswerPercent(wrong - wrong / 2));
            Instant begun = Instant.now();
            Desk revoked = desks.getFirst();
            answer(product, desks, answers / 3, rate);
            meta.revoke(revoked.page());
            answer(product, desks, answers / 3, rate);
            reconnect(product, meta, revoked);
            answer(product, desks, answers - 2 * (answers / 3), rate);
            awaitEnd(database, desks, WARM_UP + answers, "state = 'read'");
            report(database, desks, book, WARM_UP + answers, begun);
        }
    }

    private static Sandbox sandbox(Product product, List<SandboxAccount> pages) {
        var secrets = new SandboxSecrets(Product.SECRET, null, Product.SECRET, Product.SECRET);
        return new Sandbox(SandboxSettings.of(URI.create("http://localhost:" + product.port()), secrets, pages, 11));
    }

    private static List<Desk> desks(Product product, MetaStandIn meta, List<SandboxAccount> pages) {
        List<Desk> desks = new ArrayList<>();
        product.bean(SystemWork.class).run("bench", () -> {
            product.bean(Agencies.class).found(new FoundAgency("bench", "Bench"));
            for (SandboxAccount page : pages) {
                String slug = "b" + page.externalAccountId();
                product.bean(Tenants.class).provision(new ProvisionTenant(slug, slug, "UTC", "bench"));
                Tenant tenant = product.bean(Tenants.class).get(slug);
                product.bean(CurrentTenant.class).run(tenant, () -> connect(product, meta, page.externalAccountId()));
                desks.add(new Desk(tenant, page.externalAccountId(), new ArrayDeque<>()));
            }
        });
        return desks;
    }

    private static void reconnect(Product product, MetaStandIn meta, Desk desk) {
        product.bean(SystemWork.class)
                .run(
                        "bench",
                        () -> product.bean(CurrentTenant.class).run(desk.tenant(), () -> {
                            UUID account = product.bean(ChannelAccounts.class)
                                    .list()
                                    .getFirst()
                                    .id();
                            product.bean(AccountKeys.class)
                                    .keep(account, Credential.ofToken(meta.issue(desk.page()), Instant.now()));
                        }));
    }

    private static void connect(Product product, MetaStandIn meta, String page) {
        var account =
                product.bean(ChannelAccounts.class).connect(new ConnectChannelAccount(Channel.FACEBOOK, page, page));
        product.bean(AccountKeys.class).keep(account.id(), Credential.ofToken(meta.issue(page), Instant.now()));
    }

    /** Everybody writes once, and the product has it. */
    private static void listen(Connection database, MetaStandIn meta, Sandbox network, List<Desk> desks, int people)
            throws Exception {
        for (int i = 0; i < people; i++) {
            Desk desk = desks.get(i % desks.size());
            String person = Long.toString(5_000_000 + i);
            Instant now = Instant.now();
            String mid = meta.personWrites(desk.page(), person, "Question " + i, now);
            network.send(Network.FACEBOOK, says(desk.page(), person, mid, "Question " + i, now));
            LockSupport.parkNanos(500_000);
        }
        for (Desk desk : desks) {
            await(() -> {
                List<UUID> known = conversations(database, desk);
                boolean all = known.size() >= people / desks.size();
                desk.waiting().addAll(all ? known : List.of());
                return all;
            });
            await(() -> number(database, desk, """
                            select count(*) from %1$s.message m
                            where not exists (select from %1$s.reading r where r.message_id = m.message_id)
                            """) == 0);
        }
    }

    private static ObjectNode says(String page, String person, String mid, String text, Instant at) {
        var body = JsonNodeFactory.instance.objectNode().put("object", "page");
        var entry = body.putArray("entry").addObject().put("id", page).put("time", at.toEpochMilli());
        var item = entry.putArray("messaging").addObject();
        item.putObject("sender").put("id", person);
        item.putObject("recipient").put("id", page);
        item.put("timestamp", at.toEpochMilli());
        item.putObject("message").put("mid", mid).put("text", text);
        return body;
    }

    private static List<UUID> conversations(Connection database, Desk desk) throws Exception {
        List<UUID> found = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select conversation_id from "
                        + desk.tenant().schema() + ".conversation where last_message_text like 'Question %'")) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static void answer(Product product, List<Desk> desks, int answers, double rate) {
        long gap = Math.round(1_000_000_000 / rate);
        long next = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < answers; i++) {
                Desk desk = desks.get(i % desks.size());
                UUID conversation = desk.waiting().remove();
                desk.waiting().add(conversation);
                LockSupport.parkNanos(next - System.nanoTime());
                next += gap;
                String text = "Answer " + i + " to " + conversation;
                var _ = threads.submit(() -> reply(product, desk.tenant(), conversation, text));
            }
        }
    }

    private static void reply(Product product, Tenant tenant, UUID conversation, String text) {
        product.bean(SystemWork.class)
                .run(
                        "bench",
                        () -> product.bean(CurrentTenant.class)
                                .run(
                                        tenant,
                                        () -> product.bean(Outbox.class)
                                                .reply(conversation, new ReplyToConversation(text, null, null, null))));
    }

    private static void awaitEnd(Connection database, List<Desk> desks, int answers, String end) throws Exception {
        try {
            await(() -> count(database, desks, end) >= answers);
        } catch (IllegalStateException late) {
            for (String state : List.of(
                    "held", "ready", "sending", "accepted", "delivered", "read", "unknown", "failed", "cancelled")) {
                System.out.printf("%d %s%n", count(database, desks, "state = '" + state + "'"), state);
            }
            throw late;
        }
    }

    /** How many people received other answers, more or fewer, than their conversations hold. */
    private static long differing(Connection database, List<Desk> desks, OutsideBook book) throws Exception {
        Map<String, List<String>> received = book.all().stream()
                .collect(Collectors.groupingBy(Received::to, Collectors.mapping(Received::text, Collectors.toList())));
        Map<String, List<String>> held = held(database, desks);
        return Stream.concat(received.keySet().stream(), held.keySet().stream())
                .distinct()
                .filter(person -> !sorted(received, person).equals(sorted(held, person)))
                .count();
    }

    private static List<String> sorted(Map<String, List<String>> answers, String person) {
        return answers.getOrDefault(person, List.of()).stream().sorted().toList();
    }

    private static Map<String, List<String>> held(Connection database, List<Desk> desks) throws Exception {
        Map<String, List<String>> held = new HashMap<>();
        for (Desk desk : desks) {
            try (var statement = database.createStatement();
                    var rows =
                            statement.executeQuery("""
                            select i.external_id, m.text
                            from %1$s.message m join %1$s.conversation c using (conversation_id)
                            join %1$s.thread t using (thread_id) join %1$s.identity i using (identity_id)
                            where m.direction = 'outbound' and m.text like 'Answer %%'
                            """.formatted(desk.tenant().schema()))) {
                while (rows.next()) {
                    held.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return held;
    }

    private static long count(Connection database, List<Desk> desks, String condition) throws Exception {
        long sum = 0;
        for (Desk desk : desks) {
            sum += Math.round(number(database, desk, "select count(*) from %s.outbox where " + condition));
        }
        return sum;
    }

    private static double number(Connection database, Desk desk, String query) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query.formatted(desk.tenant().schema()))) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void report(Connection database, List<Desk> desks, OutsideBook book, int answers, Instant begun)
            throws Exception {
        Map<String, Long> arrived = book.all().stream()
                .collect(Collectors.groupingBy(received -> String.valueOf(received.ownId()), Collectors.counting()));
        long doubles = arrived.values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "%d answers decided, %d arrived outside, %d of them more than once, %d without an entry%n",
                answers,
                book.all().size(),
                doubles,
                book.all().stream()
                        .map(Received::ownId)
                        .filter(id -> id == null)
                        .count());
        System.out.printf(
                "%d tried more than once or looked for; %d read by those they are for, as the network has it%n",
                count(database, desks, "attempts > 1 or accepted_at > tried_at + interval '3 seconds'"),
                count(database, desks, "state = 'read'"));
        System.out.printf(
                "%d people received other answers than their conversations hold%n", differing(database, desks, book));
        for (String share : List.of("0.5", "0.95", "0.99")) {
            double slowest = 0;
            for (Desk desk : desks.subList(1, desks.size())) {
                slowest = Math.max(
                        slowest,
                        number(
                                database,
                                desk,
                                "select percentile_cont(" + share
                                        + ") within group (order by extract(epoch from accepted_at - hold_until)) from %s.outbox"
                                        + " where created_at >= '" + begun
                                        + "' and attempts = 1 and accepted_at < tried_at + interval '3 seconds'"));
            }
            System.out.printf(
                    "from the end of the hold to the network's yes, %s of the slowest brand's untroubled answers: %.0f ms%n",
                    share, slowest * 1_000);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not at rest within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
