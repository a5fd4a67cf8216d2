package app.signalbox.server.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param ratePerSecond webhooks a second after the first burst
 */
@ConfigurationProperties("signalbox.demo")
record DemonstrationSettings(@DefaultValue("0.5") double ratePerSecond) {}
