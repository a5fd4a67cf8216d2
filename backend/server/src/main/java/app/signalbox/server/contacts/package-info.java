/** People outside, their selves on connected accounts, and the reversible links between the two. */
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "channels", "intake", "policy", "retention", "retention :: spi"})
@NullMarked
package app.signalbox.server.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
