package app.signalbox.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.tenancy.BareTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What is seen in the end depends on which events came, not on their order, repetition or grouping. */
class OrderIndependenceTests {

    private static final BareTenant TENANT = BareTenant.provision();
    private static final int DAY = 86_400;

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    @Label("shuffled, repeated and regrouped events lead to the same inbox")
    void endsTheSameInAnyOrder(@ForAll("events") List<ProviderEvent> events, @ForAll Random random) {
        List<String> inOrder = TENANT.tryOut(() -> {
            Applied applied = new Applied(TENANT);
            applied.apply(arriving(events));
            return applied.visible();
        });

        List<String> shuffled = TENANT.tryOut(() -> {
            Applied applied = new Applied(TENANT);
            chunks(repeatedAndShuffled(events, random), random).forEach(applied::apply);
            return applied.visible();
        });

        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    @Label("what comes after a resolution reopens or opens the same conversations in any order")
    void reopensTheSameInAnyOrder(
            @ForAll("talk") List<ProviderEvent> before,
            @ForAll("laterTalk") List<ProviderEvent> after,
            @ForAll Random random) {
        String resolvedAt = Events.at(DAY).toString();
        List<String> inOrder = TENANT.tryOut(() -> {
            Applied applied = new Applied(TENANT);
            applied.apply(arriving(before));
            applied.resolveAll(resolvedAt);
            applied.apply(arriving(after));
            return applied.visible();
        });

        List<String> shuffled = TENANT.tryOut(() -> {
            Applied applied = new Applied(TENANT);
            chunks(repeatedAndShuffled(before, random), random).forEach(applied::apply);
            applied.resolveAll(resolvedAt);
            List<ProviderEvent> rest = repeatedAndShuffled(after, random);
            rest.addAll(before.subList(0, before.size() / 2));
            Collections.shuffle(rest, random);
            chunks(rest, random).forEach(applied::apply);
            return applied.visible();
        });

        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Provide
    Arbitrary<List<ProviderEvent>> events() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, posts(0, 6, 20)),
                        Tuple.of(2, edits()),
                        Tuple.of(1, deletions()),
                        Tuple.of(1, moderations()),
                        Tuple.of(1, reactions()),
                        Tuple.of(1, watermarks()),
                        Tuple.of(1, subjects()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<ProviderEvent>> talk() {
        return posts(0, 5, 20)
                .map(ProviderEvent.class::cast)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(OrderIndependenceTests::oneTelling);
    }

    @Provide
    Arbitrary<List<ProviderEvent>> laterTalk() {
        return posts(10, 8, 14 * DAY)
                .map(ProviderEvent.class::cast)
                .list()
                .ofMaxSize(8)
                .map(OrderIndependenceTests::oneTelling);
    }

    /** Several posts of one id, and one at several times, come from different tellings; the thread follows from it. */
    private static Arbitrary<ProviderEvent> posts(int firstId, int ids, int seconds) {
        return Combinators.combine(
                        Arbitraries.integers().between(firstId, firstId + ids - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, seconds),
                        Arbitraries.integers().between(0, 9))
                .as((id, thread, second, spice) -> post(id, thread, second, spice));
    }

    private static ProviderEvent post(int id, int thread, int second, int spice) {
        boolean inbound = id % 3 != 2;
        ThreadRef ref =
                thread == 0 ? Events.comments("c" + id % 2, spice < 5 ? "post" : null) : Events.direct("d" + id % 2);
        Person contact =
                spice == 9 ? null : Events.person("p" + (id + spice) % 3, spice == 8 ? null : "Name " + second);
        boolean pending = spice == 7;
        Instant time = spice == 6 ? null : Events.at(second);
        String key = "post " + id + ref + second + spice;
        return Events.posted(
                ref,
                inbound ? Direction.INBOUND : Direction.OUTBOUND,
                inbound ? contact : Events.BRAND,
                contact,
                "m" + id,
                pending ? null : "text " + key,
                pending,
                Events.source(key, time));
    }

    /** Only the first telling of each message. */
    private static List<ProviderEvent> oneTelling(List<ProviderEvent> posts) {
        List<String> ids = new ArrayList<>();
        return posts.stream()
                .filter(event -> event instanceof ProviderEvent.MessagePosted posted
                        && !ids.contains(posted.providerMessageId())
                        && ids.add(posted.providerMessageId()))
                .toList();
    }

    private static Arbitrary<ProviderEvent> edits() {
        return Combinators.combine(id(), number(2), number(9))
                .as((id, edit, second) -> Events.edited("m" + id, "edit " + edit + " " + second, edit, second));
    }

    private static Arbitrary<ProviderEvent> deletions() {
        return Combinators.combine(id(), number(9)).as((id, second) -> Events.deleted("m" + id, second));
    }

    private static Arbitrary<ProviderEvent> moderations() {
        return Combinators.combine(id(), number(3), Arbitraries.of(ProviderEvent.Moderation.values()))
                .as((id, second, moderation) -> new ProviderEvent.MessageModerated(
                        Events.source("moderate " + id + second + moderation, timeOf(second)), "m" + id, moderation));
    }

    private static Arbitrary<ProviderEvent> reactions() {
        return Combinators.combine(
                        id(),
                        number(3),
                        Arbitraries.of("like", "love"),
                        Arbitraries.of(ProviderEvent.ReactionChange.values()))
                .as((id, second, word, change) -> new ProviderEvent.ReactionChanged(
                        Events.source("react " + id + second + word + change, timeOf(second)),
                        "m" + id,
                        Events.person("p" + second % 2, "Fan " + id),
                        word,
                        change));
    }

    private static Arbitrary<ProviderEvent> watermarks() {
        return Combinators.combine(id(), number(3), number(2)).as((id, second, kind) -> switch (kind) {
            case 0 ->
                new ProviderEvent.ThreadRead(
                        Events.source("read " + id + second, Events.at(second)),
                        Events.direct("d" + id % 2),
                        null,
                        "m" + id);
            case 1 ->
                new ProviderEvent.ThreadRead(
                        Events.source("seen " + id + second, null),
                        Events.direct("d" + id % 2),
                        Events.at(second),
                        null);
            default ->
                new ProviderEvent.MessagesDelivered(
                        Events.source("delivered " + id + second, Events.at(second)),
                        Events.direct("d" + id % 2),
                        Events.at(second),
                        List.of());
        });
    }

    private static Arbitrary<ProviderEvent> subjects() {
        return Combinators.combine(number(3), number(3), Arbitraries.of(ProviderEvent.SubjectChange.values()))
                .as((second, text, change) -> new ProviderEvent.SubjectChanged(
                        Events.source("subject " + second + text + change, timeOf(second)),
                        "post",
                        text == 0 ? null : "words " + text,
                        change));
    }

    private static Arbitrary<Integer> id() {
        return number(5);
    }

    private static Arbitrary<Integer> number(int max) {
        return Arbitraries.integers().between(0, max);
    }

    private static @Nullable Instant timeOf(int second) {
        return second == 0 ? null : Events.START.plus(Duration.ofSeconds(second));
    }

    private static List<ProviderEvent> repeatedAndShuffled(List<ProviderEvent> events, Random random) {
        List<ProviderEvent> all = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private static List<ArrivedEvent> arriving(List<ProviderEvent> events) {
        return chunks(events, null).stream().flatMap(List::stream).toList();
    }

    private static List<List<ArrivedEvent>> chunks(List<ProviderEvent> events, @Nullable Random random) {
        List<List<ArrivedEvent>> chunks = new ArrayList<>();
        List<ArrivedEvent> chunk = new ArrayList<>();
        long arrival = 0;
        for (ProviderEvent event : events) {
            chunk.add(Events.arrived(++arrival, event));
            if (random != null && random.nextInt(4) == 0) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
            }
        }
        chunks.add(chunk);
        return chunks;
    }
}
