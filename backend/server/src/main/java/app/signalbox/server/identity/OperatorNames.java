package app.signalbox.server.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators are called, for those who may see what they did. */
@Component
public class OperatorNames {

    private final JdbcClient jdbc;

    OperatorNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Display names by id; unknown ids are absent. Not inside a tenant's transaction, whose role can't see them. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select operator_id, display_name from platform.operator
                            where operator_id = any(cast(:ids as uuid[]))
                            """)
                    .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getObject("operator_id", UUID.class), row.getString("display_name"));
                    });
        }
        return names;
    }
}
