package app.signalbox.server.web;

import app.signalbox.server.kernel.SignalboxSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API at {@code /v3/api-docs}: title, how to sign in, and what an error looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDescriptionConfiguration {

    private static final String OAUTH = "oauth2";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI apiDescription(SignalboxSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Signalbox")
                        .version("v1")
                        .description("Everything an agency does in the console: tenants, channel accounts, "
                                + "conversations, leads. Lists are read by cursor; errors are problem documents."))
                .components(new Components()
                        .addSecuritySchemes(OAUTH, signIn(settings))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(OAUTH));
    }

    @Bean
    OpenApiCustomizer problemForEveryOperation() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ApiDescriptionConfiguration::addProblem);
    }

    private static void addProblem(Operation operation) {
        Schema<?> reference = new Schema<>().$ref(PROBLEM);
        Content content = new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("What went wrong").content(content));
    }

    private static SecurityScheme signIn(SignalboxSettings settings) {
        String token = settings.publicUrl().resolve("/oauth2/token").toString();
        String authorize = settings.publicUrl().resolve("/oauth2/authorize").toString();
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl(token)
                                .scopes(new Scopes().addString("platform", "everything in this deployment")))
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl(authorize)
                                .tokenUrl(token)
                                .scopes(new Scopes().addString("openid", "who you are"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong, RFC 9457")
                .addProperty("type", new StringSchema().description("stable name of the kind of problem"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("a sentence that says what to do next"))
                .addProperty("instance", new StringSchema().description("address that was asked for"));
    }
}
