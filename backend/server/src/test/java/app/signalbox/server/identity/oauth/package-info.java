@NullMarked
package app.signalbox.server.identity.oauth;

import org.jspecify.annotations.NullMarked;
