/**
 * Price book, budgets, metering and quotas of models and platforms: asked before a paid call and told after it.
 *
 * <p>Its tables lie in {@code platform}, not in the tenants' schemas. Whoever asks may have a tenant bound or not, and
 * asks from outside any transaction, where the platform's role is at work in either case; one statement that commits by
 * itself then guards the limit, and no connection is held while a model is called. Reports over many tenants read one
 * table, and the rows hold numbers and names of models, nothing that anybody wrote.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "identity", "web"})
@NullMarked
package app.signalbox.server.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
