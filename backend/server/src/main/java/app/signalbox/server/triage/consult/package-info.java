/** Second opinions from a language model: which one a tenant has, what they may cost, and what is remembered of them. */
@NullMarked
package app.signalbox.server.triage.consult;

import org.jspecify.annotations.NullMarked;
