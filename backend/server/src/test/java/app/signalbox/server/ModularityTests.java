package app.signalbox.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsModulesApartAndFreeOfCycles() {
        ApplicationModules.of(SignalboxApplication.class).verify();
    }
}
