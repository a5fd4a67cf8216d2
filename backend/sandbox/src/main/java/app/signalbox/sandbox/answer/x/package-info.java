/** X as the one who answers: API v2 with its tokens, limits, prices and webhooks. */
@NullMarked
package app.signalbox.sandbox.answer.x;

import org.jspecify.annotations.NullMarked;
