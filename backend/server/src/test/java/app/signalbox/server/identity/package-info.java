@NullMarked
package app.signalbox.server.identity;

import org.jspecify.annotations.NullMarked;
