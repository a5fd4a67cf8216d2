/** Tests of the contacts. */
@NullMarked
package app.signalbox.server.contacts;

import org.jspecify.annotations.NullMarked;
