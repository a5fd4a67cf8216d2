/** Tests of corrections. */
@NullMarked
package app.signalbox.server.triage.correction;

import org.jspecify.annotations.NullMarked;
