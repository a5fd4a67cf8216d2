package app.signalbox.bench;

import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.InboxAcross;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.inbox.Queues;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.overview.Overview;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One brand with a million messages among two hundred: how long its lists, pages far down, counts and searches take
 * through the services, and lists, counts, searches and figures over all of them, asked by a person with a role: {@code
 * ./signalbox bench inbox [messages] [rounds] [brands]}.
 */
final class InboxBench {

    private static final int PAGE = 50;
    private static final int EACH = 900;
    private static final int FEW = 8;
    private static final List<String> QUEUES = List.of(
            "assigned:me is:current",
            "assigned:nobody is:current",
            "is:unsure is:current",
            "is:lead is:current",
            "is:waiting",
            "status:new",
            "status:open",
            "status:pending",
            "status:snoozed",
            "status:resolved",
            "status:spam",
            "");

    private final Product product;
    private final Tenant tenant;
    private final int rounds;
    private final List<String> sentences;
    private final Random random = new Random(7);

    private InboxBench(Product product, Tenant tenant, int rounds, List<String> sentences) {
        this.product = product;
        this.tenant = tenant;
        this.rounds = rounds;
        this.sentences = sentences;
    }

    static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int brands = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        try (Product product = Product.start("console");
                var database = product.connect()) {
            List<Tenant> all = BenchTenants.provision(product, brands).all();
            List<String> texts = new BenchMessages().texts(20_000);
            FilledInbox inbox = FilledInbox.of(database, all, messages, EACH, texts);
            System.out.printf(Locale.ROOT, "%d brands, %s%n", brands, inbox);
            signIn(inbox.operator());
            new InboxBench(product, all.getFirst(), rounds, texts).measure();
        }
    }

    private static void signIn(UUID operator) {
        var principal = new OperatorPrincipal(operator, "bench@agency.example", "Bench Operator");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    private void measure() {
        System.out.printf(Locale.ROOT, "%n%-34s %9s %9s %9s%n", "milliseconds", "p50", "p95", "most");
        for (String queue : QUEUES) {
            print("list " + named(queue), () -> page(queue, InboxOrder.LATEST, null));
        }
        for (String queue : QUEUES.subList(0, 7)) {
            print("urgent " + named(queue), () -> page(queue, InboxOrder.URGENT, null));
        }
        print("all brands, everything", () -> across("", InboxOrder.LATEST));
        print("all brands, waiting", () -> across("is:waiting", InboxOrder.URGENT));
        print("counts of nine queues", () -> counts(false));
        print("counts over all brands", () -> counts(true));
        far("pages far down, everything", "", InboxOrder.LATEST);
        far("pages far down, urgent", "", InboxOrder.URGENT);
        List<Double> all = new ArrayList<>();
        all.addAll(print("search: a word", () -> page(word(), InboxOrder.LATEST, null)));
        all.addAll(print("search: begun word", () -> page(begun(), InboxOrder.LATEST, null)));
        all.addAll(print("search: two words", () -> page(word() + " " + word(), InboxOrder.LATEST, null)));
        all.addAll(print("search: phrase", () -> page(phrase(), InboxOrder.LATEST, null)));
        all.addAll(
                print("search: seldom word", () -> page("order" + random.nextInt(100_000), InboxOrder.LATEST, null)));
        all.addAll(print("search: nothing there", () -> page("qxzzy" + random.nextInt(), InboxOrder.LATEST, null)));
        all.addAll(print("search: name", () -> page("from:" + FilledInbox.name(random), InboxOrder.LATEST, null)));
        all.addAll(
                print("search: word among leads", () -> page(word() + " is:lead is:current", InboxOrder.URGENT, null)));
        all.addAll(print(
                "search: word, operators",
                () -> page(word() + " channel:facebook intent:complaint score>20", InboxOrder.LATEST, null)));
        all.addAll(print("search: word but not", () -> page(word() + " -" + word(), InboxOrder.LATEST, null)));
        all.addAll(print("search: label", () -> page("label:" + FilledInbox.label(random), InboxOrder.LATEST, null)));
        all.addAll(print("search: operators alone", () -> page(operators(), InboxOrder.LATEST, null)));
        all.addAll(print("search: operators across", () -> across(operators(), InboxOrder.LATEST)));
        all.addAll(print("search: word across", () -> across(word(), InboxOrder.LATEST)));
        show("all searches", all);
        print("overview of all brands", FEW, this::overview);
    }

    private String overview() {
        return product.bean(SystemWork.class)
                .call("bench", () -> product.bean(Overview.class).report(null, null, null))
                .toString();
    }

    private static String named(String queue) {
        return queue.isEmpty() ? "everything" : queue;
    }

    private @Nullable String page(String search, InboxOrder order, @Nullable String cursor) {
        return in(() -> product.bean(Queues.class)
                .list(SearchText.read(search), order, cursor, PAGE)
                .nextCursor());
    }

    private @Nullable String across(String search, InboxOrder order) {
        return product.bean(InboxAcross.class)
                .list(SearchText.read(search), order, null, PAGE)
                .nextCursor();
    }

    private @Nullable String counts(boolean everywhere) {
        List<InboxFilter> filters =
                QUEUES.subList(0, 9).stream().map(SearchText::read).toList();
        return everywhere
                ? product.bean(InboxAcross.class).counts(filters, 100).toString()
                : in(() -> product.bean(Queues.class).counts(filters, 100).toString());
    }

    private void far(String name, String search, InboxOrder order) {
        List<Double> millis = new ArrayList<>();
        String cursor = null;
        for (int at = 0; at < 5 * rounds; at++) {
            long begin = System.nanoTime();
            cursor = page(search, order, cursor);
            millis.add((System.nanoTime() - begin) / 1e6);
            if (cursor == null) {
                break;
            }
        }
        show(name, millis.subList(millis.size() / 2, millis.size()));
    }

    private <T extends @Nullable Object> T in(Supplier<T> work) {
        return product.bean(CurrentTenant.class).call(tenant, work);
    }

    private List<Double> print(String name, Supplier<@Nullable String> act) {
        return print(name, rounds, act);
    }

    private static List<Double> print(String name, int times, Supplier<@Nullable String> act) {
        // as often before it counts, because a server that runs has its code compiled and its plans made
        for (int at = 0; at < times; at++) {
            var _ = act.get();
        }
        List<Double> millis = new ArrayList<>();
        for (int at = 0; at < times; at++) {
            long begin = System.nanoTime();
            var _ = act.get();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        show(name, millis);
        return millis;
    }

    private static void show(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.1f %9.1f %9.1f%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (0.95 * (sorted.size() - 1))),
                sorted.getLast());
    }

    /** A word as people write it, so that frequent ones come frequently. */
    private String word() {
        List<String> words = words();
        return words.get(random.nextInt(words.size()));
    }

    /** Two to four operators, of which some are seldom true together. */
    private String operators() {
        List<String> some = new ArrayList<>(List.of(
                "has:attachment",
                "label:" + FilledInbox.label(random),
                "score>" + random.nextInt(100),
                "before:2026-" + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12)) + "-01",
                "language:" + one("en", "de", "fr", "pt"),
                "sentiment:" + one("neg", "neu", "pos"),
                "urgency:" + one("low", "normal", "high", "critical"),
                "intent:" + one("question", "complaint", "praise", "lead"),
                "channel:" + one("facebook", "instagram", "x", "linkedin"),
                "kind:" + one("dm", "comment", "mention", "review")));
        Collections.shuffle(some, random);
        return String.join(" ", some.subList(0, 2 + random.nextInt(3)));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String begun() {
        String word = word();
        return word.substring(0, Math.min(4, word.length()));
    }

    private String phrase() {
        List<String> words = words();
        int at = random.nextInt(Math.max(1, words.size() - 1));
        return "\"" + words.get(at) + " " + words.get(Math.min(at + 1, words.size() - 1)) + "\"";
    }

    private List<String> words() {
        while (true) {
            List<String> words = Arrays.stream(
                            sentences.get(random.nextInt(sentences.size())).split(" "))
                    .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isLetter))
                    .toList();
            if (!words.isEmpty()) {
                return words;
            }
        }
    }
}
