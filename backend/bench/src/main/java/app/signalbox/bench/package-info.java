/** Measures the product, and trains what it ships. */
@NullMarked
package app.signalbox.bench;

import org.jspecify.annotations.NullMarked;
