package app.signalbox.sandbox;

import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a sandbox is made of; begin with {@link #of} and change what differs.
 *
 * @param target base URL of the product; a path in it is kept
 * @param secrets the secrets shared with the product
 * @param accounts the accounts to send for, at least one
 * @param seed the same seed, accounts, clock and plan give the same bodies; ids of messages follow from it, so a product
 *     that keeps its data sees a repeated seed as duplicates
 * @param clock the networks' clock, read for the times in the bodies and in the ledger
 * @param redelivery when to send again what was not accepted
 * @param patience how long to wait for an answer before the attempt counts as failed
 * @param connections how many deliveries may be under way at once; with 1 nothing overtakes but what the plan disorders
 * @param ledgerCapacity how many deliveries the ledger keeps word by word; totals stay exact beyond it
 * @param pictures origin of the pictures that people send, such as that of a {@link ControlServer}, which paints them;
 *     at first a host that is nowhere
 */
public record SandboxSettings(
        URI target,
        SandboxSecrets secrets,
        List<SandboxAccount> accounts,
        long seed,
        Clock clock,
        Redelivery redelivery,
        Duration patience,
        int connections,
        int ledgerCapacity,
        URI pictures) {

    public SandboxSettings {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("The sandbox needs at least one account to send for.");
        }
        if (connections < 1 || ledgerCapacity < 1) {
            throw new IllegalArgumentException("Connections and the ledger's capacity are at least 1.");
        }
    }

    /** Settings for tests: system clock, quick redelivery, 20 seconds of patience as Meta has, 32 connections. */
    public static SandboxSettings of(URI target, SandboxSecrets secrets, List<SandboxAccount> accounts, long seed) {
        return new SandboxSettings(
                target,
                secrets,
                accounts,
                seed,
                Clock.systemUTC(),
                Redelivery.quick(),
                Duration.ofSeconds(20),
                32,
                20_000,
                URI.create("https://media.sandbox.example"));
    }

    public SandboxSettings withClock(Clock newClock) {
        return new SandboxSettings(
                target, secrets, accounts, seed, newClock, redelivery, patience, connections, ledgerCapacity, pictures);
    }

    public SandboxSettings withRedelivery(Redelivery newRedelivery) {
        return new SandboxSettings(
                target, secrets, accounts, seed, clock, newRedelivery, patience, connections, ledgerCapacity, pictures);
    }

    public SandboxSettings withPatience(Duration newPatience) {
        return new SandboxSettings(
                target, secrets, accounts, seed, clock, redelivery, newPatience, connections, ledgerCapacity, pictures);
    }

    public SandboxSettings withConnections(int newConnections) {
        return new SandboxSettings(
                target, secrets, accounts, seed, clock, redelivery, patience, newConnections, ledgerCapacity, pictures);
    }

    public SandboxSettings withLedgerCapacity(int newCapacity) {
        return new SandboxSettings(
                target, secrets, accounts, seed, clock, redelivery, patience, connections, newCapacity, pictures);
    }

    public SandboxSettings withPictures(URI newOrigin) {
        return new SandboxSettings(
                target, secrets, accounts, seed, clock, redelivery, patience, connections, ledgerCapacity, newOrigin);
    }
}
