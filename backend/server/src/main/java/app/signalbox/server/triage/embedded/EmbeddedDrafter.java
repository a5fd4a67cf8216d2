package app.signalbox.server.triage.embedded;

import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.Handover;
import app.signalbox.server.triage.DraftProposal;
import app.signalbox.server.triage.DraftProposal.Abstained;
import app.signalbox.server.triage.DraftProposal.Drafted;
import app.signalbox.server.triage.Drafter;
import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Knowledge;
import app.signalbox.server.triage.Precedent;
import app.signalbox.server.triage.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers with sentences that stand in the brand's passages, word for word; where none does, as an operator answered
 * nearly the same question; or not at all.
 */
final class EmbeddedDrafter implements Drafter {

    /** Least support at which own examples were answered rightly, see decision 0003. */
    private static final double SUPPORTED = 0.47;

    /** A further sentence must be nearly as close as the best one. */
    private static final double COMPANION = 0.85;

    /** A question from here on is the same in other words, see decision 0017. */
    private static final double SAME_QUESTION = 0.72;

    /** A later article that supports an answer this well speaks of the question, so that an earlier answer is void. */
    private static final double TOUCHED = 0.35;

    /** Least that an earlier answer must count for. */
    private static final double STANDING = 0.3;

    private static final int MOST_SENTENCES = 3;
    private static final String GREETING = "Hello, thank you for your message.";

    private record Question(Reading reading, String language) {

        boolean isReadable() {
            return language.equals("en");
        }
    }

    private final SentenceSearch search;
    private final Languages languages;
    private final EngineVersion version;

    EmbeddedDrafter(SentenceSearch search, Languages languages, EngineVersion version) {
        this.search = search;
        this.languages = languages;
        this.version = version;
    }

    @Override
    public EngineVersion version() {
        return version;
    }

    @Override
    public List<DraftProposal> draft(List<Utterance> utterances, Knowledge knowledge) {
        List<Question> questions = utterances.stream().map(this::question).toList();
        search.prepare(questions.stream()
                .filter(Question::isReadable)
                .map(Question::reading)
                .toList());
        return questions.stream().map(question -> draft(question, knowledge)).toList();
    }

    private Question question(Utterance utterance) {
        Reading reading = Reading.of(utterance.text());
        return new Question(reading, languages.of(reading, utterance.context()).code());
    }

    private DraftProposal draft(Question question, Knowledge knowledge) {
        if (!question.isReadable()) {
            return new Abstained(
                    Handover.MISSING_KNOWLEDGE,
                    "The embedded engine drafts in English only; this message is in \u201c" + question.language()
                            + "\u201d.");
        }
        List<SentenceSearch.Found> found = search.in(knowledge.passages(), question.reading());
        if (!found.isEmpty() && found.getFirst().support() >= SUPPORTED) {
            return drafted(found);
        }
        return answeredBefore(question.reading(), knowledge.precedents(), found)
                .orElseGet(() -> new Abstained(
                        Handover.MISSING_KNOWLEDGE,
                        "Nothing in the knowledge base answers this. Add an article or write the answer."));
    }

    private Optional<DraftProposal> answeredBefore(
            Reading question, List<Precedent> precedents, List<SentenceSearch.Found> articles) {
        Instant voidUntil = articles.stream()
                .filter(each -> each.support() >= TOUCHED)
                .map(each -> each.passage().writtenAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return precedents.stream()
                .filter(each -> !each.answeredAt().isBefore(voidUntil) && each.standing() >= STANDING)
                .map(each -> new Nearest(each, search.nearness(question, each.vector())))
                .filter(each -> each.nearness() >= SAME_QUESTION)
                .max(Comparator.comparingDouble(Nearest::weight))
                .map(EmbeddedDrafter::repeated);
    }

    private record Nearest(Precedent precedent, double nearness) {

        double weight() {
            return nearness * precedent.standing();
        }
    }

    private static DraftProposal repeated(Nearest nearest) {
        Precedent precedent = nearest.precedent();
        List<DraftSentence> sentences = Stream.concat(
                        Stream.of(new DraftSentence(GREETING, null)),
                        SentenceSearch.sentences(precedent.answer()).stream()
                                .map(sentence ->
                                        new DraftSentence(sentence, precedent.title(), precedent.conversationId())))
                .toList();
        return new Drafted(sentences, Math.min(1, nearest.weight()));
    }

    private static Drafted drafted(List<SentenceSearch.Found> found) {
        double best = found.getFirst().support();
        List<SentenceSearch.Found> used = found.stream()
                .filter(each -> each.support() >= Math.max(SUPPORTED, COMPANION * best))
                .filter(each -> each.passage().equals(found.getFirst().passage()))
                .limit(MOST_SENTENCES)
                .sorted(Comparator.comparingInt(SentenceSearch.Found::position))
                .toList();
        List<DraftSentence> sentences = Stream.concat(
                        Stream.of(new DraftSentence(GREETING, null)),
                        used.stream()
                                .map(each -> new DraftSentence(
                                        each.sentence(), each.passage().title())))
                .toList();
        return new Drafted(sentences, Math.min(1, best));
    }
}
