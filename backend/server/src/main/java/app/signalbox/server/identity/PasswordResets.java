package app.signalbox.server.identity;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.LinkView;
import app.signalbox.server.identity.OneTimeLinks.Link;
import app.signalbox.server.identity.OneTimeLinks.Made;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords set anew by a link that works once. */
@Service
public class PasswordResets {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

    /** Nobody's mailbox is filled by someone else's clicking. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final OneTimeLinks links;
    private final Links addresses;
    private final Operators operators;
    private final OperatorDirectory directory;
    private final SignInThrottle throttle;
    private final IdentitySettings settings;
    private final Clock clock;

    PasswordResets(
            OneTimeLinks links,
            Links addresses,
            Operators operators,
            OperatorDirectory directory,
            SignInThrottle throttle,
            IdentitySettings settings,
            Clock clock) {
        this.links = links;
        this.addresses = addresses;
        this.operators = operators;
        this.directory = directory;
        this.throttle = throttle;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Mails a link to the operator of this address, if there is one; the answer is the same if there is none. Without
     * a mail server an admin makes the link instead.
     */
    public void request(@Nullable String email) {
        EmailAddress address = EmailAddress.of(email);
        Thread.ofVirtual().name("password-reset").start(() -> mail(address));
    }

    /**
     * Makes a link for an operator all of whose roles the caller manages, to be passed on by hand.
     *
     * @throws SharedOperatorException if they also work for another agency
     */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    public InvitationView offer(UUID operatorId) {
        Operator operator = operators.whollyManaged(operatorId);
        EmailAddress email = EmailAddress.of(operator.email());
        operators.recordEverywhere(AuditAction.PASSWORD_LINK_MADE, operator);
        return addresses.sendReset(email, make(email));
    }

    /**
     * What a link is good for.
     *
     * @throws UnusableLinkException if it was used, has expired, or never was
     */
    public LinkView get(String token) {
        return Invitations.view(links.find(token)
                .filter(link -> link.purpose() == LinkPurpose.RESET)
                .orElseThrow(UnusableLinkException::new));
    }

    /**
     * Sets the password and uses up this link and all others of the operator.
     *
     * @throws UnusableLinkException if the link was used, has expired, or never was
     */
    @Transactional
    public void confirm(String token, @Nullable String password) {
        Link link = links.use(token)
                .filter(used -> used.purpose() == LinkPurpose.RESET)
                .orElseThrow(UnusableLinkException::new);
        EmailAddress email = EmailAddress.of(link.email());
        Operator operator = directory.find(email).filter(Operator::isActive).orElseThrow(UnusableLinkException::new);
        operators.replacePassword(operator, Password.of(password, email));
        operators.recordEverywhere(AuditAction.PASSWORD_SET, operator);
        links.end(LinkPurpose.RESET, email);
        throttle.forgive(email.value());
    }

    private void mail(EmailAddress email) {
        boolean wanted = directory.find(email).filter(Operator::isActive).isPresent()
                && !links.madeSince(LinkPurpose.RESET, email, clock.instant().minus(PAUSE));
        if (wanted) {
            InvitationView sent = addresses.sendReset(email, make(email));
            LOG.info("A password reset was asked for, delivery {}", sent.delivery());
        }
    }

    private Made make(EmailAddress email) {
        return links.make(LinkPurpose.RESET, email, null, null, settings.resetLife());
    }
}
