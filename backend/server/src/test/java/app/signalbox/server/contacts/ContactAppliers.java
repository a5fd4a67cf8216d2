package app.signalbox.server.contacts;

import app.signalbox.server.intake.ProviderEventApplier;
import app.signalbox.server.policy.PlatformRules;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other modules meet people without an application. */
public final class ContactAppliers {

    private ContactAppliers() {}

    public static ProviderEventApplier over(JdbcClient jdbc) {
        return new ContactApplier(new Identities(jdbc), new PlatformRules());
    }
}
