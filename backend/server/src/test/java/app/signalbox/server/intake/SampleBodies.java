package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real bodies from outside, which lie beside the repository and never in it. */
final class SampleBodies {

    private static final JsonMapper JSON = new JsonMapper();

    private SampleBodies() {}

    /** An account that a body is for, read from the body without the product's help. */
    record Account(Channel channel, String id) {}

    record Body(Channel channel, String name, String text) {

        Stream<Account> accounts() {
            return ids(JSON.readTree(text)).filter(id -> !id.isEmpty()).map(id -> new Account(channel, id));
        }

        private Stream<String> ids(JsonNode body) {
            return switch (channel) {
                case FACEBOOK, INSTAGRAM ->
                    body.path("entry")
                            .valueStream()
                            .map(entry -> entry.path("id").asString());
                case X ->
                    Stream.of(
                                    body.path("for_user_id"),
                                    body.path("data").path("filter").path("user_id"))
                            .filter(JsonNode::isValueNode)
                            .map(JsonNode::asString);
                case LINKEDIN ->
                    body.path("notifications")
                            .valueStream()
                            .map(notification ->
                                    notification.path("organizationalEntity").asString())
                            .map(urn -> urn.substring(urn.lastIndexOf(':') + 1));
            };
        }
    }

    /** All bodies by channel and name; absent where the samples aren't beside the repository. */
    static Optional<List<Body>> find() {
        return folder().map(folder -> {
            List<Body> bodies = new ArrayList<>();
            for (Channel channel : Channel.values()) {
                files(folder.resolve(channel.value())).forEach(file -> bodies.add(body(channel, file)));
            }
            return bodies;
        });
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/samples/webhooks"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Body body(Channel channel, Path file) {
        try {
            return new Body(channel, file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
