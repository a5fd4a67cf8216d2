package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk over channels in memory. */
final class FakeChannelDesk implements ChannelDesk {

    private final List<CompletenessRow> rows = new ArrayList<>();
    private final List<ParkedEvent> parked = new ArrayList<>();
    private final List<IntakeAlarm> alarms = new ArrayList<>();
    private final Map<String, List<ChannelAccountView>> accounts = new HashMap<>();
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
}
