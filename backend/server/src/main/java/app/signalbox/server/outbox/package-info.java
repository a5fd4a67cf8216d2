/** What goes out to the networks: held, decided by the rules, sent once, and followed to its end. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "operations",
            "identity",
            "web",
            "policy",
            "claims",
            "database",
            "channels",
            "channels :: outlet",
            "channels :: connection",
            "intake",
            "retention",
            "retention :: spi",
            "contacts",
            "inbox",
            "triage :: feedback"
        })
@NullMarked
package app.signalbox.server.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
