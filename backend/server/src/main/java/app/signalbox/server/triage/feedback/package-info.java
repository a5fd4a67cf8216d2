/** Feedback: what operators made of the drafts that were proposed to them. */
@NamedInterface("feedback")
@NullMarked
package app.signalbox.server.triage.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
