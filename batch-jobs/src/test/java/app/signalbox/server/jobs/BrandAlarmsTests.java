package app.signalbox.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class BrandAlarmsTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void saysAnAlarmOnceAndAgainWhenItSaysSomethingElse() {
        BrandAlarms alarms = context.getBean(BrandAlarms.class);

        assertThat(alarms.say(Map.of("a", "Two answers failed."))).containsExactly("Two answers failed.");
        assertThat(alarms.say(Map.of("a", "Two answers failed."))).isEmpty();
        assertThat(alarms.say(Map.of("a", "Three answers failed."))).containsExactly("Three answers failed.");
        assertThat(alarms.say(Map.of())).isEmpty();
        assertThat(alarms.say(Map.of("a", "Three answers failed."))).hasSize(1);
    }
}
