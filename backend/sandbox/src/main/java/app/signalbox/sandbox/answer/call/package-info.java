/** Calls that reach a network over HTTP, and how they are answered under its weather. */
@NullMarked
package app.signalbox.sandbox.answer.call;

import org.jspecify.annotations.NullMarked;
