/** Plays an endpoint of chat completions in the shape that OpenAI gave it and many others speak. */
@NullMarked
package app.signalbox.sandbox.answer.completion;

import org.jspecify.annotations.NullMarked;
