package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.PolicyOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the rules that ship answer, row by row: network, kind, author, age, approval and what else they look at. */
class TruthTableTests {

    private static final String TABLE = "/app/signalbox/server/policy/truth.tsv";

    private static final PlatformRules RULES = new PlatformRules();

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = '\t', nullValues = "-", numLinesToSkip = 1)
    void decidesAsWritten(ArgumentsAccessor row) {
        var action = word(Action.class, row.getString(0));

        PolicyDecision decision = RULES.decide(action, facts(row));

        assertThat(text(decision)).isEqualTo(row.getString(12));
    }

    @Test
    void hasARowForEveryRule() throws IOException {
        Set<String> ids = RULES.book().rules().stream()
                .filter(rule -> rule.verdict() == Verdict.REFUSE)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> required = RULES.book().rules().stream()
                .map(Rule::obligations)
                .flatMap(Collection::stream)
                .map(Words::of)
                .collect(Collectors.toCollection(TreeSet::new));
        String table = table();

        assertThat(ids).allSatisfy(id -> assertThat(table).contains("refused " + id + "\n"));
        assertThat(required).allSatisfy(word -> assertThat(table).containsPattern("allowed .*" + word));
    }

    private static String table() throws IOException {
        try (InputStream in = Objects.requireNonNull(TruthTableTests.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Facts facts(ArgumentsAccessor row) {
        List<String> known = words(row.getString(11));
        Facts facts = Facts.of(Channel.of(row.getString(1)), word(Facts.Origin.class, row.getString(2)))
                .withInteraction(optional(Interaction.class, row.getString(3)))
                .withAuthor(optional(Author.class, row.getString(4)))
                .withContentAge(span(row.getString(5)))
                .withSinceLastInbound(span(row.getString(6)))
                .withAnswersBefore(row.getInteger(7))
                .withPrivateRepliesBefore(row.getInteger(8))
                .withMessageTag(row.getString(9))
                .withApprovals(
                        words(row.getString(10)).stream().map(Approval::of).collect(Collectors.toSet()));
        facts = known.contains("disclosed") ? facts.withBotDisclosed() : facts;
        facts = known.contains("sensitive") ? facts.withSensitiveContent() : facts;
        return known.contains("engaged") ? facts.withPersonEngagedFirst() : facts;
    }

    private static String text(PolicyDecision decision) {
        PolicyOutcome outcome = Outcomes.of(decision);
        String rest = outcome.ruleId() == null ? String.join(",", outcome.obligations()) : outcome.ruleId();
        return Stream.of(outcome.verdict(), rest)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return Words.find(kind, word).orElseThrow();
    }

    private static <E extends Enum<E>> @Nullable E optional(Class<E> kind, @Nullable String word) {
        return word == null ? null : word(kind, word);
    }

    private static @Nullable Duration span(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }

    private static List<String> words(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split(","));
    }
}
