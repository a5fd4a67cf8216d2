package app.signalbox.server.leads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of leads.
 *
 * @param captureFrom the least score, 0 to 100, that makes a conversation a lead
 */
@ConfigurationProperties("signalbox.leads")
record LeadSettings(@DefaultValue("40") int captureFrom) {

    LeadSettings {
        if (captureFrom < 0 || captureFrom > 100) {
            throw new IllegalArgumentException("signalbox.leads.capture-from is 0 to 100, not " + captureFrom);
        }
    }
}
