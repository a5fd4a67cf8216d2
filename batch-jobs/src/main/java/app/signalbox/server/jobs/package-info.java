/** Spring Batch jobs and every clock: jobs drive, modules decide. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "claims",
            "cost",
            "channels",
            "channels :: connection",
            "outbox",
            "tenancy",
            "intake",
            "intake :: health",
            "triage",
            "identity",
            "retention"
        })
@NullMarked
package app.signalbox.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
