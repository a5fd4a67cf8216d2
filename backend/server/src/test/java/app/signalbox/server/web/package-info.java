@NullMarked
package app.signalbox.server.web;

import org.jspecify.annotations.NullMarked;
