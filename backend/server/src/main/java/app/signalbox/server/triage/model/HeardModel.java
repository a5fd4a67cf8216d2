package app.signalbox.server.triage.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets whoever waits hear an answer piece by piece. What counts is the whole, as from any other model. */
record HeardModel(StreamingChatModel model) implements ChatModel {

    /** Bound while a question is asked. */
    static final ScopedValue<Consumer<String>> HEARER = ScopedValue.newInstance();

    @Override
    public ChatResponse doChat(ChatRequest request) {
        var answer = new Whole(HEARER.get());
        model.chat(request, answer);
        return answer.whole();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    private static final class Whole implements StreamingChatResponseHandler {

        private final Consumer<String> hearer;
        private @Nullable ChatResponse response;
        private @Nullable Throwable failure;

        private Whole(Consumer<String> hearer) {
            this.hearer = hearer;
        }

        @Override
        public void onPartialResponse(String piece) {
            hearer.accept(piece);
        }

        @Override
        public void onCompleteResponse(ChatResponse complete) {
            response = complete;
        }

        @Override
        public void onError(Throwable error) {
            failure = failure == null ? error : failure;
        }

        private ChatResponse whole() {
            if (failure != null) {
                throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
            }
            if (response == null) {
                throw new UncheckedIOException(new IOException("The answer broke off."));
            }
            return response;
        }
    }
}
