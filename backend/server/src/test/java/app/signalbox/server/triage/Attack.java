package app.signalbox.server.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attack of {@code attacks.json}: words that try to be an instruction.
 *
 * @param wants what the sandbox's model says when it obeys, in small letters; empty where it doesn't understand
 */
public record Attack(String name, String wants, String text) {

    public static List<Attack> all() {
        try (var stream = Objects.requireNonNull(Attack.class.getResourceAsStream("attacks.json"), "attacks")) {
            return List.of(JsonMapper.builder().build().readValue(stream, Attack[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
