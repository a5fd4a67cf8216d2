/** Signing in, joining by a link, and setting a password anew. */
@NullMarked
package app.signalbox.server.ui.signin;

import org.jspecify.annotations.NullMarked;
