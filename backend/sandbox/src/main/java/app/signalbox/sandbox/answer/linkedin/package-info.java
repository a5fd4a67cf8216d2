/** LinkedIn as the one who answers: comments, reactions, organizations and notifications, with its tokens and quotas. */
@NullMarked
package app.signalbox.sandbox.answer.linkedin;

import org.jspecify.annotations.NullMarked;
