/** Networks and the pages, profiles and handles connected on them. */
@NullMarked
package app.signalbox.contract.channels;

import org.jspecify.annotations.NullMarked;
