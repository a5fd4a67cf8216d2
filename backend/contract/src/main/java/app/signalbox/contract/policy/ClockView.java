package app.signalbox.contract.policy;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;

/**
 * How long a network lets its content be kept.
 *
 * @param what kind of content, in lower case: {@code social_activity}, {@code profile}, {@code deleted_content},
 *     {@code raw_body}
 * @param keep ISO 8601, as in {@code PT48H}
 * @param source https address of the clause
 */
public record ClockView(Channel channel, String what, Duration keep, String source) {}
