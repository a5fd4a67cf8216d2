/** Tests of the leads page. */
@NullMarked
package app.signalbox.server.ui.leads;

import org.jspecify.annotations.NullMarked;
