/** Captured interest with its score and reasons, and its way to a sale. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "channels",
            "intake",
            "contacts",
            "inbox",
            "triage",
            "policy",
            "retention :: spi",
            "web"
        })
@NullMarked
package app.signalbox.server.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
