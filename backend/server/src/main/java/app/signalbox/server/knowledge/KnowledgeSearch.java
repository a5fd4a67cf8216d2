package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.knowledge.store.PassageStore.Near;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private final Clock clock;

    KnowledgeSearch(Shelves shelves, ChunkVectors vectors, PassageStore store, Clock clock) {
        this.clock = clock;
        this.shelves = shelves;
        this.vectors = vectors;
        this.store = store;
    }

    /**
     * The passages nearest to a question, the best first; past answers stand below articles that answer it.
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
        List<Near> near =
                store.nearest(tenant, shelf.vectors(), vectors.ofQuestion(question), CANDIDATES + shelf.answers());
        return Ranking.of(question, near, shelf, WORDS, clock.instant()).stream()
                .limit(limit)
                .toList();
    }

    /** Everything that articles of the bound tenant say, article by article. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<KnownPassage> passages() {
        return shelves.current().articles();
    }

    /** All answers that the bound tenant has learnt from. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<KnownAnswer> answers() {
        Shelf shelf = shelves.current();
        Instant now = clock.instant();
        return IntStream.range(0, shelf.passages().size())
                .mapToObj(at ->
                        answer(shelf.passages().get(at), shelf.vectors().get(at).vector(), now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<KnownAnswer> answer(KnownPassage passage, float[] vector, Instant now) {
        return Optional.ofNullable(passage.answered())
                .map(answered -> new KnownAnswer(
                        passage.id(),
                        passage.title(),
                        passage.text(),
                        answered.conversationId(),
                        passage.writtenAt(),
                        vector,
                        PastAnswer.standing(passage.writtenAt(), now)));
    }

    /** Grows whenever anything that the bound tenant knows has changed. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public long revision() {
        return shelves.current().revision();
    }
}
