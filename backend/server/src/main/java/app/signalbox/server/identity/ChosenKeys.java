package app.signalbox.server.identity;

import app.signalbox.contract.identity.KeyChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that the signed-in operator has chosen in place of the usual ones, for every client. */
@Service
public class ChosenKeys {

    private static final int MOST = 100;
    private static final int LONGEST_USUAL = 20;
    private static final Pattern KEY = Pattern.compile("[^\\p{C}\\s]( [^\\p{C}\\s])?");

    private final JdbcClient jdbc;
    private final Access access;

    ChosenKeys(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** All of them, none for machines. */
    @Transactional(readOnly = true)
    public List<KeyChoice> list() {
        return access.operatorId().map(this::of).orElse(List.of());
    }

    /**
     * Chooses these and no others.
     *
     * @throws InvalidKeysException if a key is none, or does two things
     */
    @Transactional
    public List<KeyChoice> set(List<KeyChoice> choices) {
        UUID operator = access.operatorId()
                .orElseThrow(() -> new InvalidKeysException("Only people have keys of their own. Sign in as one."));
        check(choices);
        jdbc.sql("delete from platform.operator_key where operator_id = :operator")
                .param("operator", operator)
                .update();
        for (KeyChoice choice : choices) {
            jdbc.sql("insert into platform.operator_key (operator_id, usual, key) values (:operator, :usual, :key)")
                    .param("operator", operator)
                    .param("usual", choice.usual())
                    .param("key", choice.key())
                    .update();
        }
        return of(operator);
    }

    private List<KeyChoice> of(UUID operator) {
        return jdbc.sql("select usual, key from platform.operator_key where operator_id = :operator order by usual")
                .param("operator", operator)
                .query((row, number) -> new KeyChoice(row.getString("usual"), row.getString("key")))
                .list();
    }

    private static void check(List<KeyChoice> choices) {
        if (choices.size() > MOST) {
            throw new InvalidKeysException("At most " + MOST + " keys can be chosen. Leave some as they usually are.");
        }
        Set<String> keys = new HashSet<>();
        Set<String> usual = new HashSet<>();
        for (KeyChoice choice : choices) {
            if (choice.usual() == null
                    || choice.usual().isBlank()
                    || choice.usual().length() > LONGEST_USUAL) {
                throw new InvalidKeysException("Say which usual key another one is chosen for, such as e.");
            }
            if (choice.key() == null || !KEY.matcher(choice.key()).matches()) {
                throw new InvalidKeysException(
                        "A key is one character, or two with a space between them, such as y or g y. Choose one.");
            }
            if (!keys.add(choice.key())) {
                throw new InvalidKeysException(
                        "The key " + choice.key() + " would do two things. Choose another for one.");
            }
            if (!usual.add(choice.usual())) {
                throw new InvalidKeysException("Two keys are chosen for " + choice.usual() + ". Keep one of them.");
            }
        }
    }
}
