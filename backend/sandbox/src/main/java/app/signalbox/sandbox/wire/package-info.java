/** The networks' own words: bodies in their real shapes, ids, signatures and handshakes. */
@NullMarked
package app.signalbox.sandbox.wire;

import org.jspecify.annotations.NullMarked;
