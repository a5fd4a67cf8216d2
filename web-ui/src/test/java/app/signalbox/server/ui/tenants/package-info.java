/** Tests of the tenants page. */
@NullMarked
package app.signalbox.server.ui.tenants;

import org.jspecify.annotations.NullMarked;
