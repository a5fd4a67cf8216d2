package app.signalbox.server.identity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language that the signed-in operator has chosen in place of what their browser asks for. */
@Service
public class ChosenLanguage {

    private final JdbcClient jdbc;
    private final Access access;

    ChosenLanguage(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The chosen one; empty where the browser decides, and for those who are no operators. */
    @Transactional(readOnly = true)
    public Optional<Locale> find() {
        return access.operatorId()
                .flatMap(operator -> jdbc.sql(
                                "select language from platform.operator where operator_id = :operator and language is not null")
                        .param("operator", operator)
                        .query(String.class)
                        .optional())
                .map(Locale::forLanguageTag);
    }

    /** Chooses a language, or leaves it to the browser. */
    @Transactional
    public void set(@Nullable Locale language) {
        access.operatorId()
                .ifPresent(operator -> jdbc.sql(
                                "update platform.operator set language = :language where operator_id = :operator")
                        .param("language", language == null ? null : language.toLanguageTag())
                        .param("operator", operator)
                        .update());
    }
}
