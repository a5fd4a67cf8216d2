package app.signalbox.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.meta.MetaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** All connectors together, as the product configures them. */
class ConnectorsTests {

    private static final Map<String, String> NOTHING_FOR_US = Map.of(
            "facebook/bottender-webhook-test-button.json",
                    "a test of the dashboard that carries nothing but a placeholder",
            "facebook/permission-granted.wh-2.json", "permissions of a person",
            "facebook/user-email.json", "profile of a person",
            "facebook/user-hometown-add.json", "profile of a person",
            "facebook/user-movies-add.json", "profile of a person",
            "facebook/user-television-add.json", "profile of a person",
            "x/xaa-event-envelope.json", "an envelope with an empty payload");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Networks.class);

    @Test
    void areConfiguredFromTheEnvironment() {
        var environment = TestPropertyValues.of(
                "SIGNALBOX_META_APP_SECRET=a",
                "SIGNALBOX_META_APP_SECRET_PREVIOUS=b",
                "SIGNALBOX_META_VERIFY_TOKEN=c",
                "SIGNALBOX_INSTAGRAM_APP_SECRET=d",
                "SIGNALBOX_X_CONSUMER_SECRET=e",
                "SIGNALBOX_X_CONSUMER_SECRET_PREVIOUS=f",
                "SIGNALBOX_LINKEDIN_CLIENT_SECRET=g",
                "SIGNALBOX_LINKEDIN_SIGNATURE_OVER=body");

        context.withInitializer(
                        it -> environment.applyTo(it.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
                .run(it -> assertThat(it.getBeansOfType(Connector.class).values())
                        .hasSize(4)
                        .allMatch(Connector::configured)
                        .extracting(Connector::channel)
                        .containsExactlyInAnyOrder(Channel.values()));
    }

    @Test
    void areSwitchedOffAndNameWhatIsMissingWithoutSettings() {
        context.withPropertyValues("signalbox.x.consumer-secret=")
                .run(it -> assertThat(it.getBeansOfType(Connector.class).values())
                        .noneMatch(Connector::configured)
                        .extracting(Connector::missingSetting)
                        .containsExactlyInAnyOrder(
                                "SIGNALBOX_META_APP_SECRET",
                                "SIGNALBOX_META_APP_SECRET",
                                "SIGNALBOX_X_CONSUMER_SECRET",
                                "SIGNALBOX_LINKEDIN_CLIENT_SECRET"));
    }

    @Test
    void neverShowASecret() {
        context.withPropertyValues("signalbox.meta.app-secret=do-not-tell")
                .run(it -> assertThat(it.getBean(MetaSettings.class).toString())
                        .contains("appSecret=set")
                        .doesNotContain("do-not-tell"));
    }

    @Test
    void understandTheRealBodies() {
        var samples = samples();
        assumeTrue(samples != null, "The folder shared/samples/webhooks isn't beside the repository; skipped.");

        context.run(it -> {
            var connectors = it.getBeansOfType(Connector.class).values().stream()
                    .collect(Collectors.toMap(Connector::channel, Function.identity()));
            var kinds = new TreeMap<String, String>();
            var unreadable = new TreeSet<String>();
            for (Channel channel : Channel.values()) {
                for (Path file : files(samples.resolve(channel.value()))) {
                    var name = channel.value() + "/" + file.getFileName();
                    var events = connectors.get(channel).read(Files.readAllBytes(file));
                    kinds.put(name, events.stream().map(ConnectorsTests::told).collect(Collectors.joining(", ")));
                    if (events.stream().anyMatch(Unreadable.class::isInstance)) {
                        unreadable.add(name);
                    }
                }
            }

            kinds.forEach((name, told) -> System.out.println(name + ": " + told));
            assertThat(kinds).hasSizeGreaterThanOrEqualTo(120);
            assertThat(unreadable).isEqualTo(NOTHING_FOR_US.keySet());
        });
    }

    private static String told(ProviderEvent event) {
        var kind = event.getClass().getSimpleName();
        return switch (event) {
            case ProviderEvent.MessagePosted message ->
                kind + " " + message.direction().value() + " "
                        + message.thread().kind().value() + " in "
                        + message.thread().key();
            case ProviderEvent.Notice notice -> kind + " " + notice.kind() + " (" + notice.detail() + ")";
            case Unreadable lost -> kind + " (" + lost.reason() + ")";
            case ProviderEvent.ReactionChanged reaction -> kind + " " + reaction.reaction() + " " + reaction.change();
            case ProviderEvent.SubjectChanged subject -> kind + " " + subject.change();
            case ProviderEvent.MessageModerated moderated -> kind + " " + moderated.moderation();
            case ProviderEvent.MessageEdited edited -> kind + " " + edited.editNumber();
            case ProviderEvent.MessageDeleted _,
                    ProviderEvent.ThreadRead _,
                    ProviderEvent.MessagesDelivered _,
                    ProviderEvent.LeadFormSubmitted _,
                    ProviderEvent.LeadFormAnswered _ -> kind;
        };
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path samples() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var samples = folder.resolve("shared/samples/webhooks");
            if (Files.isDirectory(samples)) {
                return samples;
            }
        }
        return null;
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "app.signalbox.server.channels.facebook",
                "app.signalbox.server.channels.instagram",
                "app.signalbox.server.channels.x",
                "app.signalbox.server.channels.linkedin"
            },
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Connector.class))
    @ConfigurationPropertiesScan({
        "app.signalbox.server.channels.meta",
        "app.signalbox.server.channels.instagram",
        "app.signalbox.server.channels.x",
        "app.signalbox.server.channels.linkedin"
    })
    static class Networks {}
}
