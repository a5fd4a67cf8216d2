package app.signalbox.server.triage.model;

import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Utterance;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks one endpoint through LangChain4j's AI services. */
final class EndpointEngine implements ModelEngine {

    private static final Prompt CLASSIFY = Prompt.of("classify-1");
    private static final Prompt DRAFT = Prompt.of("draft-1");
    private static final Prompt SCORE = Prompt.of("score-1");

    private final String name;
    private final Line line;
    private final MessageReader reader;
    private final AnswerWriter writer;
    private final AnswerWriter heardWriter;
    private final SaleScorer scorer;
    private final TokenBound classifying;
    private final TokenBound drafting;
    private final TokenBound scoring;

    /** @param heard the same model, for those who wait */
    EndpointEngine(String name, Line line, ChatModel model, ChatModel heard, int maxOutputTokens) {
        this.name = name;
        this.line = line;
        this.reader = service(MessageReader.class, model, CLASSIFY);
        this.writer = service(AnswerWriter.class, model, DRAFT);
        this.heardWriter = service(AnswerWriter.class, heard, DRAFT);
        this.scorer = service(SaleScorer.class, model, SCORE);
        this.classifying = TokenBound.of(CLASSIFY, ModelReading.class, maxOutputTokens);
        this.drafting = TokenBound.of(DRAFT, ModelDraft.class, maxOutputTokens);
        this.scoring = TokenBound.of(SCORE, ModelScore.class, maxOutputTokens);
    }

    @Override
    public EngineVersion version() {
        return new EngineVersion(
                "model", "%s; %s, %s, %s".formatted(name, CLASSIFY.version(), DRAFT.version(), SCORE.version()));
    }

    @Override
    public ModelQuestion<ModelReading> toClassify(Utterance utterance, Discretion discretion) {
        String block = DataBlock.of(Mask.of(utterance, discretion).over(utterance));
        return question(CLASSIFY, classifying, block, () -> reader.read(block));
    }

    @Override
    public ModelQuestion<ModelDraft> toDraft(DraftBrief brief, Discretion discretion) {
        var mask = Mask.of(brief, discretion);
        String block = DataBlock.of(mask.over(brief));
        return question(
                DRAFT, drafting, block, () -> writer.write(block).without(mask).heldTo(brief));
    }

    @Override
    public ModelQuestion<ModelDraft> toDraft(DraftBrief brief, Discretion discretion, Consumer<List<String>> hearer) {
        var mask = Mask.of(brief, discretion);
        String block = DataBlock.of(mask.over(brief));
        return question(
                DRAFT,
                drafting,
                block,
                () -> ScopedValue.where(HeardModel.HEARER, new DraftPieces(mask, brief, hearer))
                        .call(() -> heardWriter.write(block))
                        .without(mask)
                        .heldTo(brief));
    }

    @Override
    public ModelQuestion<ModelScore> toScore(Utterance utterance, Discretion discretion) {
        var mask = Mask.of(utterance, discretion);
        String block = DataBlock.of(mask.over(utterance));
        return question(
                SCORE, scoring, block, () -> scorer.score(block).without(mask).heldTo(utterance.text()));
    }

    private <T> ModelQuestion<T> question(Prompt prompt, TokenBound bound, String block, Supplier<T> answer) {
        return new EndpointQuestion<>(line, prompt.version(), name, bound.with(block), answer);
    }

    private static <T> T service(Class<T> type, ChatModel model, Prompt prompt) {
        return AiServices.builder(type)
                .chatModel(model)
                .systemMessage(prompt.text())
                .build();
    }
}
