@NullMarked
package app.signalbox.server.ui.rules;

import org.jspecify.annotations.NullMarked;
