package app.signalbox.server.triage.consult;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How it goes with a tenant's language model, by what came of the last question. */
@Repository
class ModelStandings {

    private final JdbcClient jdbc;

    ModelStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why the last question got no answer; null if it got one or none was asked. The tenant is bound. */
    @Transactional(readOnly = true)
    @Nullable
    String notice() {
        return jdbc.sql("""
                        select case when outcome in ('failed', 'skipped') then reason end from triage_run
                        where engine = 'model' and outcome <> 'policy' order by triage_run_id desc limit 1
                        """)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(reason -> reason)
                .orElse(null);
    }
}
