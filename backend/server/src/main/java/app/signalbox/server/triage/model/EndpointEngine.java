package app.signalbox.server.triage.model;

import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Utterance;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.function.Supplier;

/** Asks one endpoint through LangChain4j's AI services. */
final class EndpointEngine implements ModelEngine {

    private static final Prompt CLASSIFY = Prompt.of("classify-1");
    private static final Prompt DRAFT = Prompt.of("draft-1");
    private static final Prompt SCORE = Prompt.of("score-1");

    private final ModelEndpoint endpoint;
    private final Line line;
    private final MessageReader reader;
    private final AnswerWriter writer;
    private final SaleScorer scorer;

    EndpointEngine(ModelEndpoint endpoint, Line line, ChatModel model) {
        this.endpoint = endpoint;
        this.line = line;
        this.reader = service(MessageReader.class, model, CLASSIFY);
        this.writer = service(AnswerWriter.class, model, DRAFT);
        this.scorer = service(SaleScorer.class, model, SCORE);
    }

    @Override
    public EngineVersion version() {
        return new EngineVersion(
                "model",
                "%s; %s, %s, %s".formatted(endpoint.model(), CLASSIFY.version(), DRAFT.version(), SCORE.version()));
    }

    @Override
    public ModelOutcome<ModelReading> classify(Utterance utterance) {
        return ask(CLASSIFY, () -> reader.read(DataBlock.of(utterance)));
    }

    @Override
    public ModelOutcome<ModelDraft> draft(DraftBrief brief) {
        return ask(DRAFT, () -> writer.write(DataBlock.of(brief)).heldTo(brief));
    }

    @Override
    public ModelOutcome<ModelScore> score(Utterance utterance) {
        return ask(SCORE, () -> scorer.score(DataBlock.of(utterance)).heldTo(utterance.text()));
    }

    private <T> ModelOutcome<T> ask(Prompt prompt, Supplier<T> question) {
        return line.ask(prompt.version(), endpoint.model(), question);
    }

    private static <T> T service(Class<T> type, ChatModel model, Prompt prompt) {
        return AiServices.builder(type)
                .chatModel(model)
                .systemMessage(prompt.text())
                .build();
    }
}
