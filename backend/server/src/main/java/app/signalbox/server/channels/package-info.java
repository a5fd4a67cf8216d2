/** Connected accounts, the networks' own protocols, and the words in which everything they tell us is said. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "identity", "policy"})
@NullMarked
package app.signalbox.server.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
