@NullMarked
package app.signalbox.server.rules;

import org.jspecify.annotations.NullMarked;
