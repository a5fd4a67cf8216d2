/** Leads of a brand, best score first. */
@NullMarked
package app.signalbox.server.ui.leads;

import org.jspecify.annotations.NullMarked;
