/** Brands: their life from provisioning to deletion. */
@NullMarked
package app.signalbox.server.ui.tenants;

import org.jspecify.annotations.NullMarked;
