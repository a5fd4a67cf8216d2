/** What tests of every module share: a database of their own for each Spring context. */
@NullMarked
package app.signalbox.server.testing;

import org.jspecify.annotations.NullMarked;
