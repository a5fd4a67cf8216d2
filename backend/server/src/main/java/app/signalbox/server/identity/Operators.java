package app.signalbox.server.identity;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorStatus;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Memberships.PlacedMembership;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Operators and their roles. An agency admin sees and manages those who have a role in the agency or in one of its
 * tenants, and of their roles only those.
 */
@Service
public class Operators {

    private final OperatorDirectory directory;
    private final Memberships memberships;
    private final GrantedRoles granted;
    private final Places places;
    private final Access access;
    private final AuditTrail trail;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Operators(
            OperatorDirectory directory,
            Memberships memberships,
            GrantedRoles granted,
            Places places,
            Access access,
            AuditTrail trail,
            PasswordEncoder passwords,
            Clock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.granted = granted;
        this.places = places;
        this.access = access;
        this.trail = trail;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A page of the operators that the caller manages, by email address.
     *
     * @param cursor {@code nextCursor} of the page before, absent for the first
     */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    public Page<OperatorView> list(@Nullable String cursor, PageLimit limit) {
        String after = cursor == null ? "" : Cursor.parse(cursor, 1).string(0);
        List<Integer> agencies = access.agenciesFor(Permission.MANAGE_OPERATORS).orElse(null);
        List<Operator> found = directory.page(after, limit.andOneMore(), agencies);
        List<Operator> shown = found.stream().limit(limit.rows()).toList();
        String next = found.size() > limit.rows()
                ? Cursor.behind(shown.getLast().email()).text()
                : null;
        return new Page<>(views(shown), next);
    }

    /**
     * One operator.
     *
     * @throws UnknownOperatorException if there is none that the caller manages
     */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    public OperatorView get(UUID operatorId) {
        OperatorView view = views(List.of(operator(operatorId))).getFirst();
        if (view.memberships().isEmpty() && !access.mayInAgency(Permission.MANAGE_OPERATORS, (Integer) null)) {
            throw new UnknownOperatorException();
        }
        return view;
    }

    /** An operator by email address; only for the system and its machines. */
    @PreAuthorize("@access.may('MANAGE_DEPLOYMENT')")
    public Optional<OperatorView> find(String email) {
        return directory
                .find(EmailAddress.of(email))
                .map(operator -> views(List.of(operator)).getFirst());
    }

    /**
     * Makes an operator who can sign in at once; only for the system and its machines, people are invited.
     *
     * @throws app.signalbox.server.kernel.DomainException if a value can't be accepted or the address is taken
     */
    @PreAuthorize("@access.may('MANAGE_DEPLOYMENT')")
    @Transactional
    public OperatorView register(String email, String displayName, String password, List<GrantMembership> roles) {
        EmailAddress address = EmailAddress.of(email);
        UUID id = add(address, displayName, Password.of(password, address));
        for (GrantMembership role : roles) {
            join(id, places.managed(role.role(), role.agency(), role.tenant()));
        }
        trail.recordInAgency(null, AuditAction.OPERATOR_REGISTERED, address.value(), null);
        return views(List.of(operator(id))).getFirst();
    }

    /** Sets another password; only for the system and its machines, people use a link. */
    @PreAuthorize("@access.may('MANAGE_DEPLOYMENT')")
    @Transactional
    public void setPassword(UUID operatorId, String password) {
        Operator operator = operator(operatorId);
        replacePassword(operator, Password.of(password, EmailAddress.of(operator.email())));
        recordEverywhere(AuditAction.PASSWORD_SET, operator);
    }

    /** Gives an operator a role. */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public OperatorView grant(UUID operatorId, GrantMembership role) {
        get(operatorId);
        Place place = places.managed(role.role(), role.agency(), role.tenant());
        join(operatorId, place);
        record(AuditAction.ROLE_GRANTED, place, operatorId);
        return get(operatorId);
    }

    /** Turns a membership into another role. */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public OperatorView changeRole(UUID operatorId, UUID membershipId, Role role) {
        refuseOwn(operatorId);
        Place place = places.managed(membership(operatorId, membershipId)).withRole(role);
        memberships.change(membershipId, role);
        record(AuditAction.ROLE_CHANGED, place, operatorId);
        granted.forget(operatorId);
        return get(operatorId);
    }

    /** Ends a membership; the operator stays, perhaps without any. */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public void removeMembership(UUID operatorId, UUID membershipId) {
        refuseOwn(operatorId);
        Place place = places.managed(membership(operatorId, membershipId));
        memberships.remove(membershipId);
        record(AuditAction.ROLE_ENDED, place, operatorId);
        granted.forget(operatorId);
    }

    /** Lets an operator no longer sign in; every open session and token of theirs may do nothing from now on. */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public OperatorView disable(UUID operatorId) {
        return setStatus(operatorId, OperatorStatus.DISABLED);
    }

    /** Lets a disabled operator sign in again. */
    @PreAuthorize("@access.may('MANAGE_OPERATORS')")
    @Transactional
    public OperatorView enable(UUID operatorId) {
        return setStatus(operatorId, OperatorStatus.ACTIVE);
    }

    /** The signed-in operator with all roles, if the caller is one. */
    public Optional<OperatorView> me() {
        return access.operatorId().flatMap(directory::find).map(operator -> {
            List<MembershipView> all = memberships.ofOperators(List.of(operator.id())).stream()
                    .map(PlacedMembership::view)
                    .toList();
            return view(operator, all);
        });
    }

    UUID add(EmailAddress email, @Nullable String displayName, Password password) {
        String name = displayName == null ? "" : displayName.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new InvalidOperatorException("The name is missing or too long. Write 1 to 120 characters.");
        }
        UUID id = TimeOrderedId.next(clock);
        directory.add(id, email, name, passwords.encode(password.value()), clock.instant());
        return id;
    }

    void join(UUID operatorId, Place place) {
        memberships.add(TimeOrderedId.next(clock), operatorId, place, clock.instant());
        granted.forget(operatorId);
    }

    void replacePassword(Operator operator, Password password) {
        directory.setPassword(operator.id(), passwords.encode(password.value()));
    }

    /** An operator all of whose roles the caller manages: others may not lock them out. */
    Operator whollyManaged(UUID operatorId) {
        get(operatorId);
        boolean wholly = memberships.ofOperators(List.of(operatorId)).stream()
                .allMatch(held -> access.mayInAgency(Permission.MANAGE_OPERATORS, held.owner()));
        if (!wholly) {
            throw new SharedOperatorException();
        }
        return operator(operatorId);
    }

    /** In the trail of the place at which the role counts. */
    void record(AuditAction action, Place place, UUID operatorId) {
        String email = operator(operatorId).email();
        if (place.tenantId() == null) {
            trail.recordInAgency(place.agencyId(), action, email, place.role().value());
        } else {
            trail.recordInTenant(place.tenantId(), action, email, place.role().value());
        }
    }

    /** In the trail of every agency that the operator works for, or of none where there is no such agency. */
    void recordEverywhere(AuditAction action, Operator operator) {
        Set<Integer> owners = memberships.ofOperators(List.of(operator.id())).stream()
                .flatMap(held -> Optional.ofNullable(held.owner()).stream())
                .collect(Collectors.toSet());
        if (owners.isEmpty()) {
            trail.recordInAgency(null, action, operator.email(), null);
        }
        owners.forEach(owner -> trail.recordInAgency(owner, action, operator.email(), null));
    }

    private OperatorView setStatus(UUID operatorId, OperatorStatus status) {
        refuseOwn(operatorId);
        Operator operator = whollyManaged(operatorId);
        directory.setStatus(operatorId, status);
        granted.forget(operatorId);
        recordEverywhere(
                switch (status) {
                    case ACTIVE -> AuditAction.OPERATOR_ENABLED;
                    case DISABLED -> AuditAction.OPERATOR_DISABLED;
                },
                operator);
        return get(operatorId);
    }

    private void refuseOwn(UUID operatorId) {
        if (access.operatorId().filter(operatorId::equals).isPresent()) {
            throw new OwnAccountException();
        }
    }

    private Operator operator(UUID operatorId) {
        return directory.find(operatorId).orElseThrow(UnknownOperatorException::new);
    }

    private Membership membership(UUID operatorId, UUID membershipId) {
        return memberships.find(operatorId, membershipId).orElseThrow(UnknownOperatorException::new);
    }

    private List<OperatorView> views(List<Operator> operators) {
        Map<UUID, List<MembershipView>> held =
                memberships.ofOperators(operators.stream().map(Operator::id).toList()).stream()
                        .filter(placed -> access.mayInAgency(Permission.MANAGE_OPERATORS, placed.owner()))
                        .collect(Collectors.groupingBy(
                                PlacedMembership::operatorId,
                                Collectors.mapping(PlacedMembership::view, Collectors.toList())));
        return operators.stream()
                .map(operator -> view(operator, held.getOrDefault(operator.id(), List.of())))
                .toList();
    }

    private static OperatorView view(Operator operator, List<MembershipView> held) {
        return new OperatorView(
                operator.id(),
                operator.email(),
                operator.displayName(),
                operator.status(),
                operator.createdAt(),
                operator.lastSignInAt(),
                held);
    }
}
