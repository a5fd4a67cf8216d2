package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Which files the networks take along with an answer, as data with its clauses. */
@Service
public final class MediaRules {

    private static final String CURRENT = "media-2026-11.yaml";

    private final Edition edition;

    /** Reads the rules that ship; what can't be understood stops the start. */
    public MediaRules() {
        edition = read(CURRENT);
    }

    private record Edition(String version, List<MediaPlace> places) {}

    /** What counts in this form on this network. */
    public MediaPlace of(Channel channel, Interaction interaction) {
        return edition.places().stream()
                .filter(place -> place.isFor(channel, interaction))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The rules say nothing of files in a " + interaction + " on " + channel));
    }

    private static Edition read(String name) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = MediaRules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There are no rules at " + name + ".");
            }
            Object said = new Yaml(new SafeConstructor(options)).load(in);
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .convertValue(said, Edition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
