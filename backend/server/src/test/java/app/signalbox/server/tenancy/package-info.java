/** Tests of the tenancy. */
@NullMarked
package app.signalbox.server.tenancy;

import org.jspecify.annotations.NullMarked;
