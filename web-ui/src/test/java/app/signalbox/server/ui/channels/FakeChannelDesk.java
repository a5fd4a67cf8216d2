package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.AutomatedLabel;
import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectAttempt;
import app.signalbox.contract.channels.ConnectAttemptState;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectableAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.intake.CertificateVerdict;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk over channels in memory. */
final class FakeChannelDesk implements ChannelDesk {

    private final List<CompletenessRow> rows = new ArrayList<>();
    private final List<ParkedEvent> parked = new ArrayList<>();
    private final List<IntakeAlarm> alarms = new ArrayList<>();
    private final Map<String, List<ChannelAccountView>> accounts = new HashMap<>();
    private final List<ReturnedConsent> returned = new ArrayList<>();
    private @Nullable String taken;
    private boolean away;

    void arrived(CompletenessRow row) {
        rows.add(row);
    }

    void park(ParkedEvent event) {
        parked.add(event);
    }

    void raise(IntakeAlarm alarm) {
        alarms.add(alarm);
    }

    void connected(String brand, String id, String name) {
        connect(brand, new ConnectChannelAccount(Channel.FACEBOOK, id, name));
    }

    /** An account of a brand whose connection is like this. */
    void connected(String brand, String name, ConnectionHealth health) {
        accounts.computeIfAbsent(brand, key -> new ArrayList<>())
                .add(new ChannelAccountView(
                        new UUID(2, name.hashCode()),
                        Channel.INSTAGRAM,
                        "880042",
                        name,
                        Instant.parse("2026-03-01T12:00:00Z"),
                        null,
                        health));
    }

    /** A browser came back from Facebook, with consent for the accounts of these ids if there are any. */
    UUID cameBack(String brand, ConnectAttemptState state, String sentence, String... ids) {
        UUID id = new UUID(3, returned.size());
        List<ConnectableAccount> granted = Stream.of(ids)
                .map(account -> new ConnectableAccount(account, "Page " + account, holds(brand, account), List.of()))
                .toList();
        returned.add(new ReturnedConsent(
                brand,
                new ConnectAttempt(
                        id, Channel.FACEBOOK, state, sentence, Instant.parse("2026-03-08T12:15:00Z"), granted)));
        return id;
    }

    private boolean holds(String brand, String account) {
        return accounts.getOrDefault(brand, List.of()).stream()
                .anyMatch(held -> held.externalAccountId().equals(account));
    }

    /** Another brand holds this account. */
    void take(String id) {
        taken = id;
    }

    /** From now on nothing answers. */
    void goAway() {
        away = true;
    }

    @Override
    public List<IntakeAlarm> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public List<CompletenessRow> completeness(LocalDate from, LocalDate to, @Nullable String brand) {
        if (away) {
            throw new IllegalStateException("nobody answers at db.internal");
        }
        return rows.stream()
                .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
                .filter(row -> brand == null || brand.equals(row.tenant()))
                .toList();
    }

    @Override
    public void replay(long event) {
        parked.removeIf(one -> one.id() == event);
    }

    @Override
    public Page<ParkedEvent> parked() {
        return new Page<>(parked, null);
    }

    @Override
    public List<ChannelAccountView> accounts(String brand) {
        return List.copyOf(accounts.getOrDefault(brand, List.of()));
    }

    @Override
    public void connect(String brand, ConnectChannelAccount request) {
        String id = request.externalAccountId();
        accounts.computeIfAbsent(brand, key -> new ArrayList<>())
                .add(new ChannelAccountView(
                        new UUID(1, Long.parseLong(id)),
                        request.channel(),
                        id,
                        Objects.requireNonNullElse(request.displayName(), id),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        null,
                        ConnectionHealth.unknown("Nobody has given access to this account yet.")));
    }

    @Override
    public void disconnect(String brand, UUID account) {
        accounts.getOrDefault(brand, List.of()).removeIf(one -> one.id().equals(account));
    }

    private boolean labelled;

    @Override
    public AutomatedLabel label(String brand, UUID account) {
        return new AutomatedLabel(labelled, AutomatedLabel.MEANING, null, null, labelled ? "Ada Quill" : null);
    }

    @Override
    public AutomatedLabel state(String brand, UUID account, LabelState state) {
        labelled = state == LabelState.SHOWN;
        return label(brand, account);
    }

    @Override
    public URI askConsent(String brand, Channel channel) {
        if (channel == Channel.LINKEDIN) {
            throw new Refusal(ProblemKind.UNAVAILABLE, "Accounts on LinkedIn can't be connected by consent.");
        }
        return URI.create("https://" + channel.value() + ".example/consent?brand=" + brand);
    }

    @Override
    public Optional<ReturnedConsent> returned(UUID attempt, List<String> brands) {
        return returned.stream()
                .filter(one -> one.attempt().id().equals(attempt) && brands.contains(one.brand()))
                .findFirst();
    }

    @Override
    public List<ChannelAccountView> accept(ReturnedConsent consent, List<String> externalAccountIds) {
        if (externalAccountIds.contains(taken)) {
            throw new Refusal(ProblemKind.CONFLICT, "The account " + taken + " is connected already.");
        }
        externalAccountIds.forEach(id -> connected(consent.brand(), id, "Page " + id));
        return accounts(consent.brand());
    }

    @Override
    public String certificate(LocalDate from, LocalDate to) {
        return from + "." + to;
    }

    @Override
    public CertificateVerdict check(String certificate) {
        return certificate.equals("2026-03-02.2026-03-08")
                ? new CertificateVerdict(true, "The signature holds.", List.of())
                : new CertificateVerdict(false, "The signature is wrong.", List.of("3 events are missing."));
    }

    private static final class Refusal extends DomainException {

        Refusal(ProblemKind kind, String sentence) {
            super(kind, sentence);
        }
    }
}
