/** Tests of who works on what. */
@NullMarked
package app.signalbox.server.claims;

import org.jspecify.annotations.NullMarked;
