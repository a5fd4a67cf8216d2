/** The embedded authorization server: clients, tokens, the keys that sign them. */
@NullMarked
package app.signalbox.server.identity.oauth;

import org.jspecify.annotations.NullMarked;
