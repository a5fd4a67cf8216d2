/** The three AI agents: what a person wants, how to answer, and whether there is a sale in it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "operations",
            "identity",
            "web",
            "policy",
            "cost",
            "inbox",
            "knowledge",
            "claims",
            "retention :: spi"
        })
@NullMarked
package app.signalbox.server.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
