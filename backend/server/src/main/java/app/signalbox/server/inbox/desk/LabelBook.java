package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.LabelView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of labels. */
@Repository
class LabelBook {

    private static final String SELECT = """
            select l.*, (select count(*) from conversation_label c where c.label_id = l.label_id) as conversations
            from label l
            """;
    private static final String ALL = SELECT + "order by lower(l.name)";
    private static final String ONE = SELECT + """
            where lower(l.name) = lower(:value) or cast(l.label_id as text) = lower(:value)
            """;

    private final JdbcClient jdbc;

    LabelBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<LabelView> list() {
        return jdbc.sql(ALL).query(LabelBook::label).list();
    }

    /** @param value id or name */
    @Transactional(readOnly = true)
    LabelView get(String value) {
        return jdbc.sql(ONE)
                .param("value", value)
                .query(LabelBook::label)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownLabelException(value));
    }

    @Transactional
    void add(UUID id, String name, String colour) {
        try {
            jdbc.sql("insert into label (label_id, name, colour) values (:id, :name, :colour)")
                    .param("id", id)
                    .param("name", name)
                    .param("colour", colour)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new LabelTakenException(name);
        }
    }

    @Transactional
    void change(UUID id, String name, String colour) {
        try {
            int changed = jdbc.sql("update label set name = :name, colour = :colour where label_id = :id")
                    .param("id", id)
                    .param("name", name)
                    .param("colour", colour)
                    .update();
            if (changed == 0) {
                throw new UnknownLabelException(id.toString());
            }
        } catch (DuplicateKeyException taken) {
            throw new LabelTakenException(name);
        }
    }

    @Transactional
    void remove(UUID id) {
        jdbc.sql("delete from label where label_id = :id").param("id", id).update();
    }

    private static LabelView label(ResultSet row, int number) throws SQLException {
        return new LabelView(
                row.getObject("label_id", UUID.class),
                row.getString("name"),
                row.getString("colour"),
                row.getLong("conversations"));
    }
}
