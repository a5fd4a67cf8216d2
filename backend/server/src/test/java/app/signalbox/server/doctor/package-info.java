/** Tests of the examination of an installation. */
@NullMarked
package app.signalbox.server.doctor;

import org.jspecify.annotations.NullMarked;
