package app.signalbox.server.policy;

import app.signalbox.contract.policy.RuleBookView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * An edition of the rules that comes with the application.
 *
 * @param document what the file says
 * @param book the same, to decide by
 */
record RuleBookFile(RuleBookView document, RuleBook book) {

    /**
     * Reads a file.
     *
     * @param name of a resource beside this class
     * @throws IllegalStateException if it can't be used; the sentence names file and field
     */
    static RuleBookFile read(String name) {
        try (InputStream in = RuleBookFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There are no rules at " + name + ".");
            }
            return parse(in);
        } catch (InvalidRuleBookException | YAMLException invalid) {
            throw new IllegalStateException(
                    "The rules in " + name + " can't be used. " + invalid.getMessage(), invalid);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleBookFile parse(InputStream in) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object said = new Yaml(new SafeConstructor(options)).load(in);
        if (!(said instanceof Map<?, ?> map)) {
            throw new InvalidRuleBookException("They have no fields.");
        }
        RuleBookView document = RuleBookReader.read(map);
        return new RuleBookFile(document, RuleBookCheck.checked(document));
    }
}
