@NullMarked
package app.signalbox.server.triage.feedback;

import org.jspecify.annotations.NullMarked;
