/** Tests of triage. */
@NullMarked
package app.signalbox.server.triage;

import org.jspecify.annotations.NullMarked;
