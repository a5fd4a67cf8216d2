package app.signalbox.server.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the inbox.
 *
 * @param reopenWithin how long after its resolution a message reopens a conversation; later it starts a new one
 */
@ConfigurationProperties("signalbox.inbox")
record InboxSettings(@DefaultValue("7d") Duration reopenWithin) {}
