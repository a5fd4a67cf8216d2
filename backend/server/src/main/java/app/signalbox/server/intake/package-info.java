/** Webhook endpoints, the raw log, reading it into atomic events, and their delivery to tenants. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "tenancy",
            "audit",
            "identity",
            "claims",
            "channels",
            "channels :: connection",
            "channels :: outlet",
            "retention :: spi"
        })
@NullMarked
package app.signalbox.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
