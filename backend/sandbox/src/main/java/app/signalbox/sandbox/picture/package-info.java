/** What invented people photograph, painted when somebody looks. */
@NullMarked
package app.signalbox.sandbox.picture;

import org.jspecify.annotations.NullMarked;
