package app.signalbox.sandbox;

import app.signalbox.sandbox.talk.Intent;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.EventKind;
import java.util.Map;

/**
 * Sums over everything ever sent, kept beyond the ledger's capacity.
 *
 * @param deliveries deliveries composed
 * @param attempts POSTs that have ended
 * @param accepted POSTs answered with 2xx
 * @param refused POSTs answered with anything else
 * @param failed POSTs without an answer
 * @param givenUp copies that the network stopped sending before they were accepted, forgeries left out
 * @param events atomic events in good deliveries, each counted once
 * @param byNetwork the same events by network
 * @param byKind the same events by kind
 * @param byIntent those of them that a person outside wrote, by what they want
 */
public record LedgerTotals(
        long deliveries,
        long attempts,
        long accepted,
        long refused,
        long failed,
        long givenUp,
        long events,
        Map<Network, Long> byNetwork,
        Map<EventKind, Long> byKind,
        Map<Intent, Long> byIntent) {}
