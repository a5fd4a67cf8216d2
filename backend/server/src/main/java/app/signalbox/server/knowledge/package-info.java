/** What a tenant knows: articles from which answers are drafted. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package app.signalbox.server.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
