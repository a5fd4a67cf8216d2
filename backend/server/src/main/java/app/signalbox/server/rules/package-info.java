/** What brands let happen by itself: rules that act on conversations as people do, what they would do, and what they did. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "audit",
            "claims",
            "inbox",
            "inbox :: desk",
            "retention :: spi",
            "web"
        })
@NullMarked
package app.signalbox.server.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
