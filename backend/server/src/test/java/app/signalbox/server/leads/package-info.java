/** Tests of the leads. */
@NullMarked
package app.signalbox.server.leads;

import org.jspecify.annotations.NullMarked;
