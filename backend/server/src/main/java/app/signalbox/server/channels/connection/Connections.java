package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectAttempt;
import app.signalbox.contract.channels.ConnectAttemptState;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectableAccount;
import app.signalbox.contract.channels.ConnectionStart;
import app.signalbox.contract.channels.GiveCredential;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.InvalidAccountException;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.identity.Access;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Connects the bound tenant's accounts by their owners' consent, or by a key given by hand. */
@Service
public class Connections {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int RANDOM_BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final Authorities authorities;
    private final ConnectAttempts attempts;
    private final ChannelAccounts accounts;
    private final AccountKeys keys;
    private final Checkups checkups;
    private final Access access;
    private final Clock clock;
    private final String publicUrl;

    Connections(
            Authorities authorities,
            ConnectAttempts attempts,
            ChannelAccounts accounts,
            AccountKeys keys,
            Checkups checkups,
            Access access,
            Clock clock,
            SignalboxSettings deployment) {
        this.authorities = authorities;
        this.attempts = attempts;
        this.accounts = accounts;
        this.keys = keys;
        this.checkups = checkups;
        this.access = access;
        this.clock = clock;
        this.publicUrl = deployment.publicUrl().toString().replaceFirst("/+$", "");
    }

    /**
     * Begins an attempt to get consent, which is open for 15 minutes.
     *
     * @throws NotConnectableException if the network offers no consent here
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public ConnectionStart start(Channel channel) {
        Authority authority = authorities.get(channel);
        String state = randomText();
        var attempt = new Attempt(
                TimeOrderedId.next(clock),
                CurrentTenant.get().id(),
                access.operatorId().orElse(null),
                channel,
                randomText(),
                clock.instant().plus(PATIENCE),
                null,
                null,
                null,
                List.of(),
                null);
        attempts.add(attempt, state);
        return new ConnectionStart(attempt.id(), authority.authorizationUri(consent(attempt, state)));
    }

    /**
     * Takes what the browser came back with. Open to everybody: the state, good for one use, is what lets in. Whoever is
     * signed in must be the one who began.
     *
     * @param code what the network gave, absent where it refused
     * @param error the network's word for its refusal
     * @return id of the attempt, whose outcome can be asked for now
     * @throws ConsentRefusedException if the state is unknown, too old, used, or somebody else's
     */
    public UUID comeBack(Channel channel, @Nullable String state, @Nullable String code, @Nullable String error) {
        Attempt attempt =
                attempts.ofState(channel, state == null ? "" : state).orElseThrow(ConsentRefusedException::unknown);
        if (access.operatorId()
                .filter(operator -> !operator.equals(attempt.operatorId()))
                .isPresent()) {
            throw ConsentRefusedException.foreign();
        }
        if (attempt.returnedAt() != null) {
            throw ConsentRefusedException.replayed();
        }
        if (!attempt.expiresAt().isAfter(clock.instant())) {
            throw ConsentRefusedException.expired();
        }
        if (!attempts.markReturned(attempt.id())) {
            throw ConsentRefusedException.replayed();
        }
        if (state == null || code == null || error != null) {
            attempts.refuse(attempt.id(), refusal(channel, error));
        } else {
            settle(attempt, authorities.get(channel).redeem(code, consent(attempt, state)));
        }
        return attempt.id();
    }

    private void settle(Attempt attempt, Redeemed redeemed) {
        switch (redeemed) {
            case Redeemed.Granted granted
            when granted.accounts().isEmpty() ->
                attempts.refuse(
                        attempt.id(),
                        "Consent was given, but for no account. Start again and choose at least one account there.");
            case Redeemed.Granted granted ->
                attempts.grant(attempt.id(), granted.accounts(), clock.instant().plus(PATIENCE));
            case Redeemed.Refused refused -> attempts.refuse(attempt.id(), refused.reason());
            case Redeemed.Unreachable unreachable ->
                attempts.refuse(
                        attempt.id(),
                        "The network couldn't be asked: " + unreachable.reason() + " Start again in a moment.");
        }
    }

    /** What the network calls its refusal comes from outside and is told only if it is a plain word. */
    private static String refusal(Channel channel, @Nullable String error) {
        if (error == null) {
            return "The browser came back from " + channel.displayName() + " without an answer. Start again.";
        }
        return error.matches("access_denied|user_denied|user_cancelled_(login|authorize)")
                ? "Consent was declined on " + channel.displayName() + ", so that nothing was connected."
                : "The network refused" + (error.matches("[a-z_]{1,40}") ? " (" + error + ")" : "")
                        + ", so that nothing was connected. Start again.";
    }

    /**
     * An attempt of the caller's, with the accounts to choose from once consent was given.
     *
     * @throws ConsentRefusedException if there is none, or it is somebody else's
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public ConnectAttempt attempt(UUID id) {
        Attempt attempt = own(id);
        var state = attempt.state(clock.instant());
        return new ConnectAttempt(
                attempt.id(),
                attempt.channel(),
                state,
                attempt.sentence(clock.instant()),
                attempt.expiresAt(),
                state == ConnectAttemptState.GRANTED ? connectable(attempt) : List.of());
    }

    private List<ConnectableAccount> connectable(Attempt attempt) {
        Set<String> connected = accounts.list().stream()
                .filter(account -> account.channel() == attempt.channel())
                .map(ChannelAccountView::externalAccountId)
                .collect(Collectors.toSet());
        Set<String> required = authorities.get(attempt.channel()).requiredScopes();
        return attempt.accounts().stream()
                .map(account -> new ConnectableAccount(
                        account.externalAccountId(),
                        account.displayName(),
                        connected.contains(account.externalAccountId()),
                        missing(required, account.credential().scopes())))
                .toList();
    }

    /** A network that doesn't tell what was given is asked when the account is connected. */
    private static List<String> missing(Set<String> required, Set<String> given) {
        return given.isEmpty()
                ? List.of()
                : required.stream()
                        .filter(scope -> !given.contains(scope))
                        .sorted()
                        .toList();
    }

    /**
     * Connects accounts that consent was given for, or renews the access to those that are connected already; those keep
     * their history.
     *
     * @throws ConsentRefusedException if the attempt is over, somebody else's, or consent wasn't given for one of them
     * @throws app.signalbox.server.channels.AccountTakenException if one is connected to another tenant
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public List<ChannelAccountView> accept(UUID id, List<String> externalAccountIds) {
        Attempt attempt = own(id);
        if (attempt.state(clock.instant()) != ConnectAttemptState.GRANTED) {
            throw ConsentRefusedException.notGranted(attempt.sentence(clock.instant()));
        }
        List<UUID> connected = chosen(attempt, externalAccountIds).stream()
                .map(account -> connect(attempt.channel(), account))
                .toList();
        attempts.accept(id);
        return connected.stream().map(accounts::get).toList();
    }

    private static List<GrantedAccount> chosen(Attempt attempt, List<String> externalAccountIds) {
        if (externalAccountIds.isEmpty()) {
            throw ConsentRefusedException.notGranted("Choose at least one account.");
        }
        var wanted = new HashSet<>(externalAccountIds);
        List<GrantedAccount> chosen = new ArrayList<>();
        for (GrantedAccount account : attempt.accounts()) {
            if (wanted.remove(account.externalAccountId())) {
                chosen.add(account);
            }
        }
        if (!wanted.isEmpty()) {
            throw ConsentRefusedException.notConsented(wanted.iterator().next());
        }
        return chosen;
    }

    private UUID connect(Channel channel, GrantedAccount account) {
        UUID id = accounts.connected(
                new ConnectChannelAccount(channel, account.externalAccountId(), account.displayName()));
        keys.keep(id, account.credential());
        checkups.begin(id);
        return id;
    }

    /**
     * Keeps a key that was given by hand, subscribes to the account's webhooks and asks how the connection is.
     *
     * @throws app.signalbox.server.channels.UnknownAccountException if the tenant has no such account
     * @throws InvalidAccountException if there is no token
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public ChannelAccountView give(UUID channelAccountId, GiveCredential given) {
        if (given.token() == null || given.token().isBlank()) {
            throw new InvalidAccountException("Give the access token.");
        }
        var credential = new Credential(
                given.token().strip(),
                given.tokenSecret(),
                given.refreshToken(),
                given.scopes() == null ? Set.of() : new HashSet<>(given.scopes()),
                clock.instant(),
                given.expiresAt(),
                null,
                given.refreshExpiresAt());
        keys.keep(channelAccountId, credential);
        checkups.begin(channelAccountId);
        return accounts.get(channelAccountId);
    }

    private Attempt own(UUID id) {
        Attempt attempt = attempts.find(id)
                .filter(found -> found.tenantId() == CurrentTenant.get().id())
                .orElseThrow(ConsentRefusedException::unknown);
        UUID caller = access.operatorId().orElse(null);
        if (attempt.operatorId() != null && !attempt.operatorId().equals(caller)) {
            throw ConsentRefusedException.foreign();
        }
        return attempt;
    }

    private Consent consent(Attempt attempt, String state) {
        return new Consent(
                state,
                attempt.codeVerifier(),
                URI.create(publicUrl + "/connect/" + attempt.channel().value() + "/callback"));
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
