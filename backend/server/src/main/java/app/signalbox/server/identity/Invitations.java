package app.signalbox.server.identity;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.identity.AcceptInvitation;
import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.LinkView;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.OneTimeLinks.Link;
import app.signalbox.server.identity.OneTimeLinks.Made;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations by a link that works once. Whoever has the link may accept it. */
@Service
public class Invitations {

    private final OneTimeLinks links;
    private final Links addresses;
    private final Places places;
    private final Operators operators;
    private final OperatorDirectory directory;
    private final Access access;
    private final AuditTrail trail;
    private final IdentitySettings settings;

    Invitations(
            OneTimeLinks links,
            Links addresses,
            Places places,
            Operators operators,
            OperatorDirectory directory,
            Access access,
            AuditTrail trail,
            IdentitySettings settings) {
        this.links = links;
        this.addresses = addresses;
        this.places = places;
        this.operators = operators;
        this.directory = directory;
        this.access = access;
        this.trail = trail;
        this.settings = settings;
    }

    /**
     * Invites a person and returns the link, which is told this once; mailed too where a mail server is configured.
     *
     * @throws app.signalbox.server.kernel.DomainException if the role can't count there or the caller doesn't manage
     *     operators there
     */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public InvitationView invite(InviteOperator request) {
        EmailAddress email = EmailAddress.of(request.email());
        Place place = places.managed(request.role(), request.agency(), request.tenant());
        Made link = links.make(
                LinkPurpose.INVITE, email, place, access.operatorId().orElse(null), settings.invitationLife());
        if (place.tenantId() == null) {
            trail.recordInAgency(
                    place.agencyId(),
                    AuditAction.OPERATOR_INVITED,
                    email.value(),
                    place.role().value());
        } else {
            trail.recordInTenant(
                    place.tenantId(),
                    AuditAction.OPERATOR_INVITED,
                    email.value(),
                    place.role().value());
        }
        return addresses.sendInvitation(email, link);
    }

    /**
     * What a link is good for.
     *
     * @throws UnusableLinkException if it was used, has expired, or never was
     */
    public LinkView get(String token) {
        Link link = links.find(token)
                .filter(found -> found.purpose() != LinkPurpose.RESET)
                .orElseThrow(UnusableLinkException::new);
        return view(link);
    }

    /**
     * Accepts an invitation: makes the operator, or adds the role to the one there is, and uses the link up.
     *
     * @return id of the operator
     * @throws UnusableLinkException if the link was used, has expired, or never was
     */
    @Transactional
    public UUID accept(String token, AcceptInvitation acceptance) {
        Link link = links.use(token).orElseThrow(UnusableLinkException::new);
        return switch (link.purpose()) {
            case INVITE -> join(link, EmailAddress.of(link.email()), acceptance);
            case FIRST_ADMIN -> found(link, acceptance);
            case RESET -> throw new UnusableLinkException();
        };
    }

    private UUID found(Link link, AcceptInvitation acceptance) {
        if (!directory.isEmpty()) {
            throw new UnusableLinkException();
        }
        return join(link, EmailAddress.of(acceptance.email()), acceptance);
    }

    private UUID join(Link link, EmailAddress email, AcceptInvitation acceptance) {
        Optional<Operator> known = directory.find(email);
        UUID id = known.map(Operator::id)
                .orElseGet(() ->
                        operators.add(email, acceptance.displayName(), Password.of(acceptance.password(), email)));
        Place place = placeOf(link);
        operators.join(id, place);
        operators.record(AuditAction.INVITATION_ACCEPTED, place, id);
        return id;
    }

    private static Place placeOf(Link link) {
        @Nullable Place place = link.place();
        if (place == null) {
            throw new UnusableLinkException();
        }
        return place;
    }

    static LinkView view(Link link) {
        return new LinkView(
                link.purpose(),
                link.email(),
                link.place() == null ? null : link.place().role(),
                link.agency(),
                link.tenant(),
                link.expiresAt());
    }
}
