package app.signalbox.sandbox.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StorytellerTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void tellsTheSameForTheSameSeed() {
        assertThat(told(7, 300)).isEqualTo(told(7, 300)).isNotEqualTo(told(8, 300));
    }

    @Test
    void hasFourHundredTextsOfPeopleOfItsOwn() {
        var texts = allStories()
                .flatMap(story -> story.lines().stream())
                .filter(line -> line.act() == Act.SAY || line.act() == Act.PHOTO || line.act() == Act.EDIT)
                .map(Story.Line::template)
                .filter(template -> !template.isBlank())
                .distinct();

        assertThat(texts).hasSizeGreaterThan(400);
    }

    @Test
    void leavesNoPlaceholderOpen() {
        assertThat(told(3, 6_000)).allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "[", "]"));
    }

    @Test
    void repeatsItselfSeldom() {
        var words = said(beats(5, 400)).map(Beat::text).toList();

        assertThat(words.stream().distinct().count()).isGreaterThan(words.size() * 97L / 100);
    }

    @ParameterizedTest
    @CsvSource({"QUESTION, 34", "COMPLAINT, 24", "LEAD, 12", "PRAISE, 14", "SPAM, 6", "OTHER, 10"})
    void meansWhatPeopleMeanInBelievableShares(Intent intent, int percent) {
        var beats = said(beats(9, 8_000)).toList();

        var share = beats.stream().filter(beat -> beat.intent() == intent).count() * 100.0 / beats.size();
        assertThat(share).isBetween(percent - 4.0, percent + 4.0);
    }

    @Test
    void speaksTwelveLanguagesAndEnglishMost() {
        var languages = said(beats(9, 8_000))
                .map(beat -> beat.conversation().person().language())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(languages).containsOnlyKeys("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ar", "hi", "ja");
        assertThat(languages.get("en")).isGreaterThan(said(beats(9, 8_000)).count() / 2);
    }

    @Test
    void goesOnWithConversations() {
        var lengths = new HashMap<Conversation, Integer>();
        beats(4, 2_000).forEach(beat -> lengths.merge(beat.conversation(), 1, Integer::sum));

        assertThat(lengths.values()).anyMatch(length -> length >= 4).anyMatch(length -> length == 1);
    }

    @Test
    void keepsTheMomentsOfAConversationApartWhenTheClockStands() {
        var moments = new HashMap<Conversation, Instant>();

        assertThat(beats(4, 500)).allSatisfy(beat -> {
            var before = moments.put(beat.conversation(), beat.at());
            assertThat(before == null || before.isBefore(beat.at())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void staysOnTheNetworksAskedFor(Network network) {
        var storyteller = new Storyteller(SandboxAccount.demonstration(), new SplittableRandom(1));

        var networks = IntStream.range(0, 200)
                .mapToObj(i -> storyteller.next(EnumSet.of(network), NOW))
                .map(beat -> beat.conversation().account().network());

        assertThat(networks).containsOnly(network);
    }

    @Test
    void givesAPersonOnePageScopedIdForEachPageOfMetaAndOneOnX() {
        var person = new Person("Nora Thimblewick", "nora_thimblewick", "en");

        Map<Network, Long> ids = SandboxAccount.demonstration().stream()
                .collect(Collectors.groupingBy(
                        SandboxAccount::network,
                        Collectors.collectingAndThen(
                                Collectors.mapping(person::idOn, Collectors.toSet()), set -> (long) set.size())));
        assertThat(ids)
                .containsEntry(Network.FACEBOOK, 3L)
                .containsEntry(Network.INSTAGRAM, 3L)
                .containsEntry(Network.X, 1L)
                .containsEntry(Network.LINKEDIN, 1L);
    }

    @Test
    void refusesToTellForNobody() {
        assertThatThrownBy(() -> new Storyteller(List.of(), new SplittableRandom(1)))
                .hasMessage("The sandbox needs at least one account to send for.");
    }

    private static Stream<Story> allStories() {
        var own = Stream.of(Brand.values()).map(Phrasebook::of).flatMap(book -> book.stories().stream());
        return Stream.concat(Phrasebook.shared().stories().stream(), own);
    }

    private static List<String> told(long seed, int count) {
        return beats(seed, count).stream().map(Beat::text).toList();
    }

    private static Stream<Beat> said(List<Beat> beats) {
        return beats.stream().filter(beat -> beat.act() == Act.SAY);
    }

    private static List<Beat> beats(long seed, int count) {
        var storyteller = new Storyteller(SandboxAccount.demonstration(), new SplittableRandom(seed));
        return IntStream.range(0, count)
                .mapToObj(i -> storyteller.next(EnumSet.allOf(Network.class), NOW))
                .toList();
    }
}
