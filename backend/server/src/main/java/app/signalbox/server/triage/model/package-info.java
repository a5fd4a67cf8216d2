/** The engine that asks a language model behind any OpenAI-compatible endpoint; never waits long, never throws. */
@NullMarked
package app.signalbox.server.triage.model;

import org.jspecify.annotations.NullMarked;
