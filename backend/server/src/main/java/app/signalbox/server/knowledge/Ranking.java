package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.knowledge.KnownPassage.Answered;
import app.signalbox.server.knowledge.store.PassageStore.Near;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Orders what was found: by meaning and by shared words, and past answers below what articles say. */
final class Ranking {

    /** An article from here on speaks of what was asked; one written after an answer was given takes its place. */
    private static final double TOUCHES = 0.35;

    /** An article from here on answers what was asked; no past answer stands above it. */
    private static final double ANSWERS = 0.5;

    private record Found(KnownPassage passage, double score) {

        boolean isArticle() {
            return passage.answered() == null;
        }
    }

    private final List<Found> articles;
    private final List<Found> answers;

    private Ranking(List<Found> articles, List<Found> answers) {
        this.articles = articles;
        this.answers = answers;
    }

    /**
     * All of them, the best first.
     *
     * @param words weight of shared words against that of meaning, see decision 0005
     */
    static List<PassageView> of(String question, List<Near> near, Shelf shelf, double words, Instant now) {
        List<Found> found = found(question, near, shelf, words);
        var ranking = new Ranking(
                found.stream().filter(Found::isArticle).toList(),
                found.stream().filter(each -> !each.isArticle()).toList());
        return Stream.concat(ranking.articles.stream(), ranking.standing(now).stream())
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .map(Ranking::view)
                .toList();
    }

    private static List<Found> found(String question, List<Near> near, Shelf shelf, double words) {
        List<Near> known = near.stream()
                .filter(each -> shelf.byId().containsKey(each.id()))
                .toList();
        List<KnownPassage> passages = known.stream()
                .flatMap(each -> Stream.ofNullable(shelf.byId().get(each.id())))
                .toList();
        List<Double> shared =
                new WordOverlap(passages.stream().map(KnownPassage::written).toList()).of(question);
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            double meaning = Math.max(0, known.get(at).nearness());
            found.add(new Found(passages.get(at), (1 - words) * meaning + words * shared.get(at)));
        }
        return found;
    }

    /** Answers that no later article took the place of, the same words once, with what they count today. */
    private List<Found> standing(Instant now) {
        double best = articles.stream().mapToDouble(Found::score).max().orElse(0);
        double most = best >= ANSWERS ? best : 1;
        Set<String> said = new HashSet<>();
        return answers.stream()
                .filter(each -> !isReplaced(each.passage().writtenAt()))
                .map(each -> new Found(
                        each.passage(),
                        Math.min(
                                most,
                                each.score()
                                        * PastAnswer.standing(each.passage().writtenAt(), now))))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .filter(each -> said.add(each.passage().text()))
                .toList();
    }

    private boolean isReplaced(Instant answeredAt) {
        return articles.stream()
                .anyMatch(article -> article.score() >= TOUCHES
                        && article.passage().writtenAt().isAfter(answeredAt));
    }

    private static PassageView view(Found found) {
        KnownPassage passage = found.passage();
        Answered answered = passage.answered();
        return new PassageView(
                passage.id(),
                passage.articleId(),
                passage.title(),
                passage.heading(),
                passage.text(),
                Math.min(1, found.score()),
                answered == null ? null : answered.conversationId());
    }
}
