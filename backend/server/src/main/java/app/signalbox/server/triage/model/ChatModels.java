package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelRun.TokenCount;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes LangChain4j's models: one request each, answers held to their schema, every token booked. */
record ChatModels(ModelEngineSettings settings, HttpClient http, Clock clock) {

    ChatModel of(ModelEndpoint endpoint) {
        return OpenAiChatModel.builder()
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.apiKey().isBlank() ? null : endpoint.apiKey())
                .modelName(endpoint.model())
                .temperature(0.0)
                .maxTokens(settings.maxOutputTokens())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .httpClientBuilder(new Wrapped(new EndpointClient(http, clock)))
                .listeners(List.of(new Booking()))
                .build();
    }

    /** The same model, heard while it answers. */
    ChatModel heard(ModelEndpoint endpoint) {
        return new HeardModel(OpenAiStreamingChatModel.builder()
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.apiKey().isBlank() ? null : endpoint.apiKey())
                .modelName(endpoint.model())
                .temperature(0.0)
                .maxTokens(settings.maxOutputTokens())
                .strictJsonSchema(true)
                .httpClientBuilder(new Wrapped(new EndpointClient(http, clock)))
                .listeners(List.of(new Booking()))
                .build());
    }

    /** Books also what turns out to be unusable, because it is charged all the same. */
    private static final class Booking implements ChatModelListener {

        @Override
        public void onResponse(ChatModelResponseContext context) {
            Call call = Call.CURRENT.get();
            var response = context.chatResponse();
            call.answeredBy(response.modelName());
            var usage = response.tokenUsage();
            if (usage != null && usage.inputTokenCount() != null && usage.outputTokenCount() != null) {
                call.charge(new TokenCount(usage.inputTokenCount(), usage.outputTokenCount()));
            }
        }
    }

    /** Time limits are those of each call, so LangChain4j's are remembered and not used. */
    private static final class Wrapped implements HttpClientBuilder {

        private final EndpointClient client;
        private @Nullable Duration connectTimeout;
        private @Nullable Duration readTimeout;

        private Wrapped(EndpointClient client) {
            this.client = client;
        }

        @Override
        public @Nullable Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
            readTimeout = timeout;
            return this;
        }

        @Override
        public EndpointClient build() {
            return client;
        }
    }
}
