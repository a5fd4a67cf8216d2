/** Tests of the model engine. */
@NullMarked
package app.signalbox.server.triage.model;

import org.jspecify.annotations.NullMarked;
