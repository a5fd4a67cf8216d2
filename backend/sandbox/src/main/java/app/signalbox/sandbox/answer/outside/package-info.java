/** What the people outside received from the product, and how well the networks answer it. */
@NullMarked
package app.signalbox.sandbox.answer.outside;

import org.jspecify.annotations.NullMarked;
