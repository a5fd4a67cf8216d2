/** Where vectors of passages are searched: in process, or in a vector database, there apart for each tenant. */
@NullMarked
package app.signalbox.server.knowledge.store;

import org.jspecify.annotations.NullMarked;
