/** Tests of noticing that webhooks don't tell everything. */
@NullMarked
package app.signalbox.server.intake.health;

import org.jspecify.annotations.NullMarked;
