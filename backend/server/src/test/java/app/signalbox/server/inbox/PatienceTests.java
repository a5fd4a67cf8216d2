package app.signalbox.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PatienceTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysWhatTheDatabaseReckons() {
        for (Priority priority : Priority.values()) {
            for (Urgency urgency : orNone(Urgency.values())) {
                for (Intent intent : orNone(Intent.values())) {
                    for (Integer score : orNone(0, 69, 70, 100)) {
                        assertThat(Patience.of(priority, urgency, intent, score).limit())
                                .as("%s %s %s %s", priority, urgency, intent, score)
                                .isEqualTo(reckoned(priority, urgency, intent, score));
                    }
                }
            }
        }
    }

    private Duration reckoned(
            Priority priority, @Nullable Urgency urgency, @Nullable Intent intent, @Nullable Integer score) {
        long seconds = jdbc.sql("""
                        select cast(extract(epoch from platform.patience(
                            :priority, cast(:urgency as text), cast(:intent as text), cast(:score as int))) as bigint)
                        """)
                .param("priority", priority.value())
                .param("urgency", urgency == null ? null : urgency.value())
                .param("intent", intent == null ? null : intent.value())
                .param("score", score)
                .query(Long.class)
                .single();
        return Duration.ofSeconds(seconds);
    }

    @SafeVarargs
    private static <T> List<@Nullable T> orNone(T... values) {
        List<@Nullable T> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }
}
