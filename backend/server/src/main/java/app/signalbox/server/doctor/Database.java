package app.signalbox.server.doctor;

import app.signalbox.server.database.DatabaseCondition;
import app.signalbox.server.database.DatabaseCondition.Answering;
import app.signalbox.server.database.DatabaseCondition.Rights;
import app.signalbox.server.database.DatabaseCondition.Stopped;
import app.signalbox.server.database.DatabaseCondition.Unusable;
import java.util.ArrayList;
import java.util.List;

/** The database: reachable, new enough, durable, and with rights that keep tenants apart. */
final class Database {

    private Database() {}

    static List<Finding> examine(Installation installation) {
        DatabaseCondition condition = DatabaseCondition.of(
                installation.home(),
                installation.variable("SIGNALBOX_DATABASE_URL"),
                installation.variable("SIGNALBOX_DATABASE_USER"),
                installation.variable("SIGNALBOX_DATABASE_PASSWORD"));
        return switch (condition) {
            case Stopped stopped -> List.of(stopped(stopped));
            case Unusable unusable -> List.of(Finding.broken(unusable.reason()));
            case Answering answering -> answering(answering);
        };
    }

    private static Finding stopped(Stopped database) {
        return Finding.fine(
                database.created()
                        ? "The embedded database in %s is stopped; it starts with Signalbox.".formatted(database.data())
                        : "The embedded database in %s is made at the first start.".formatted(database.data()));
    }

    private static List<Finding> answering(Answering database) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("PostgreSQL %d answers %s.".formatted(database.version(), database.address())));
        database.durability().forEach((setting, value) -> {
            if (!value.equals("on") && !value.startsWith("remote")) {
                findings.add(Finding.broken(
                        "The database's setting %s is %s: a crash could lose accepted webhooks. Switch it on."
                                .formatted(setting, value)));
            }
        });
        findings.addAll(rights(database.rights(), database.address().user()));
        return findings;
    }

    private static List<Finding> rights(Rights rights, String user) {
        var findings = new ArrayList<Finding>();
        if (rights.superuser()) {
            findings.add(Finding.advice(
                    "%s is a superuser, for whom the walls between tenants don't hold. Use a role".formatted(user)
                            + " with CREATEROLE instead."));
        }
        if (!rights.createsRoles()) {
            findings.add(Finding.broken(
                    "%s may not create roles, so that no tenant can be provisioned. As a superuser run: alter role %1$s"
                                    .formatted(user)
                            + " createrole"));
        }
        if (rights.inheritsOwner()) {
            findings.add(Finding.advice("%s inherits the rights of signalbox_owner and sees every tenant without taking"
                            .formatted(user)
                    + " its role. As a superuser run: grant signalbox_owner to %s with inherit false".formatted(user)));
        }
        if (rights.publicSchemaOpen()) {
            findings.add(Finding.advice("Everybody may use the schema public of this database. As its owner run:"
                    + " revoke all on schema public from public"));
        }
        return findings;
    }
}
