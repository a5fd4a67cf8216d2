/** Threads, conversations and messages, what operators do with them, and what triage says of them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "channels",
            "claims",
            "intake",
            "contacts",
            "policy",
            "retention",
            "retention :: spi",
            "web"
        })
@NullMarked
package app.signalbox.server.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
