package app.signalbox.server.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in.
 *
 * @param personTokenLife how long an access token of a person counts
 * @param machineTokenLife how long an access token of a machine counts
 * @param keyLife after what time a new key signs; the old one verifies until its tokens have ended
 * @param sessionIdle after what time without use a console session ends
 * @param sessionLife after what time a console session ends in any case
 * @param invitationLife how long an invitation can be accepted
 * @param resetLife how long a password can be set anew by a link
 * @param passwordStrength cost of one guess at a password or a machine's secret: each step doubles it, from 4 to 31
 * @param mailFrom sender of mails with links
 */
@ConfigurationProperties("signalbox.identity")
public record IdentitySettings(
        @DefaultValue("15m") Duration personTokenLife,
        @DefaultValue("60m") Duration machineTokenLife,
        @DefaultValue("90d") Duration keyLife,
        @DefaultValue("1h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLife,
        @DefaultValue("7d") Duration invitationLife,
        @DefaultValue("1h") Duration resetLife,
        @DefaultValue("10") int passwordStrength,
        @DefaultValue("signalbox@localhost") String mailFrom) {

    /** The longest that any access token counts. */
    public Duration longestTokenLife() {
        return personTokenLife.compareTo(machineTokenLife) > 0 ? personTokenLife : machineTokenLife;
    }
}
