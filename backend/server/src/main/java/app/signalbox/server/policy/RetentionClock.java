package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;

/**
 * How long a network lets its content be kept.
 *
 * @param keep at most so long
 * @param source https address of the clause
 */
public record RetentionClock(Channel channel, Content what, Duration keep, String source) {}
