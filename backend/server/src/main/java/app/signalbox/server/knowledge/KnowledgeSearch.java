package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.knowledge.store.PassageStore.Near;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds what the bound tenant knows about a question: by meaning, and by the words that both use. */
@Service
public class KnowledgeSearch {

    /** See decision 0005. */
    static final double WORDS = 0.2;

    private static final int LONGEST_QUESTION = 2_000;
    private static final int CANDIDATES = 100;

    private final Shelves shelves;
    private final ChunkVectors vectors;
    private final PassageStore store;

    KnowledgeSearch(Shelves shelves, ChunkVectors vectors, PassageStore store) {
        this.shelves = shelves;
        this.vectors = vectors;
        this.store = store;
    }

    /**
     * The passages nearest to a question, the best first.
     *
     * @param limit 1 to 50
     * @throws InvalidQuestionException if the question is blank or too long
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<PassageView> search(String question, int limit) {
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw new InvalidQuestionException(LONGEST_QUESTION);
        }
        Shelf shelf = shelves.current();
        if (shelf.passages().isEmpty()) {
            return List.of();
        }
        int tenant = CurrentTenant.get().id();
        List<Near> near = store.nearest(tenant, shelf.vectors(), vectors.ofQuestion(question), CANDIDATES).stream()
                .filter(each -> shelf.byId().containsKey(each.id()))
                .toList();
        return ranked(question, near, shelf, WORDS).stream().limit(limit).toList();
    }

    /** Everything the bound tenant knows, article by article. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<KnownPassage> passages() {
        return shelves.current().passages();
    }

    /** Grows whenever anything that the bound tenant knows has changed. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public long revision() {
        return shelves.current().revision();
    }

    /** All candidates, the best first; {@code words} is the weight of shared words against that of meaning. */
    static List<PassageView> ranked(String question, List<Near> near, Shelf shelf, double words) {
        List<KnownPassage> passages = near.stream()
                .flatMap(each -> Stream.ofNullable(shelf.byId().get(each.id())))
                .toList();
        List<Double> shared =
                new WordOverlap(passages.stream().map(KnowledgeSearch::written).toList()).of(question);
        List<PassageView> views = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            double meaning = Math.max(0, near.get(at).nearness());
            views.add(view(passages.get(at), (1 - words) * meaning + words * shared.get(at)));
        }
        views.sort(Comparator.comparingDouble(PassageView::score).reversed());
        return views;
    }

    private static String written(KnownPassage passage) {
        return passage.title() + "\n" + passage.heading() + "\n" + passage.text();
    }

    private static PassageView view(KnownPassage passage, double score) {
        return new PassageView(
                passage.id(),
                passage.articleId(),
                passage.title(),
                passage.heading(),
                passage.text(),
                Math.min(1, score));
    }
}
