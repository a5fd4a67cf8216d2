/** What a brand lets happen by itself: rules, what they would do, and what they did. */
@NullMarked
package app.signalbox.contract.rules;

import org.jspecify.annotations.NullMarked;
