/** What a tenant knows: articles and the passages of them, from which answers are drafted. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "identity", "web"})
@NullMarked
package app.signalbox.server.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
