/** Agencies and the client brands they answer for. */
@NullMarked
package app.signalbox.contract.tenancy;

import org.jspecify.annotations.NullMarked;
