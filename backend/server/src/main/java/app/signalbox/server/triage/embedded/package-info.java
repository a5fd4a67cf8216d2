/** The engine that needs no outside service: sentence embeddings and n-grams under trained linear heads. */
@NullMarked
package app.signalbox.server.triage.embedded;

import org.jspecify.annotations.NullMarked;
