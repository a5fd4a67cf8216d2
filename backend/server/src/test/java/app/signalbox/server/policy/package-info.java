/** Tests of policy. */
@NullMarked
package app.signalbox.server.policy;

import org.jspecify.annotations.NullMarked;
