/** What happened over a period, in figures, for those who lead. */
@NullMarked
package app.signalbox.contract.overview;

import org.jspecify.annotations.NullMarked;
