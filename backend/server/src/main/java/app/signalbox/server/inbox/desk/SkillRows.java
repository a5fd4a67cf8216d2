package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators take, and how much they have. */
@Repository
class SkillRows {

    private final JdbcClient jdbc;

    SkillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Skills(List<String> languages, List<Intent> intents) {

        static final Skills ANY = new Skills(List.of(), List.of());
    }

    List<ColleagueView> colleagues(List<TenantOperator> operators) {
        Map<UUID, Skills> skills = new HashMap<>();
        jdbc.sql("select operator_id, languages, skills from operator_skill").query(row -> {
            skills.put(row.getObject("operator_id", UUID.class), skills(row));
        });
        Map<UUID, Integer> loads = new HashMap<>();
        jdbc.sql("""
                        select assignee_id, count(*) as load from conversation
                        where assignee_id is not null and status not in ('resolved', 'spam') group by assignee_id
                        """).query(row -> {
            loads.put(row.getObject("assignee_id", UUID.class), row.getInt("load"));
        });
        return operators.stream()
                .map(one -> view(one, skills.getOrDefault(one.id(), Skills.ANY), loads.getOrDefault(one.id(), 0)))
                .toList();
    }

    void put(UUID operator, List<String> languages, List<Intent> intents) {
        jdbc.sql("""
                        insert into operator_skill (operator_id, languages, skills)
                        values (:id, cast(:languages as text[]), cast(:skills as text[]))
                        on conflict (operator_id) do update
                            set languages = excluded.languages, skills = excluded.skills
                        """)
                .param("id", operator)
                .param("languages", languages.toArray(String[]::new))
                .param("skills", intents.stream().map(Intent::value).toArray(String[]::new))
                .update();
    }

    private static ColleagueView view(TenantOperator operator, Skills skills, int load) {
        return new ColleagueView(operator.id(), operator.name(), skills.languages(), skills.intents(), load);
    }

    private static Skills skills(ResultSet row) throws SQLException {
        return new Skills(
                List.of((String[]) row.getArray("languages").getArray()),
                Arrays.stream((String[]) row.getArray("skills").getArray())
                        .map(Intent::of)
                        .toList());
    }
}
