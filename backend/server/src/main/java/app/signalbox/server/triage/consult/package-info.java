/** Second opinions from a language model: which one a tenant has, what they may cost, and what is remembered of them. */
@NamedInterface("consult")
@NullMarked
package app.signalbox.server.triage.consult;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
