package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Network;
import java.util.List;

/**
 * One webhook as it leaves the network; sent again, it is the same to the byte.
 *
 * @param number position in the order of composing, from 1
 * @param network network it leaves
 * @param defect what is wrong with it on purpose
 * @param body the text whose UTF-8 bytes are sent and signed
 * @param signature header over the body
 * @param events the atomic events inside; those of a malformed body cannot be read by anyone and are not listed
 */
public record Delivery(
        long number, Network network, Defect defect, String body, SignatureHeader signature, List<SentEvent> events) {

    public Delivery {
        events = List.copyOf(events);
    }

    /** What is wrong with a delivery on purpose. */
    public enum Defect {
        NONE,
        /** Signed with a wrong secret: to be refused with 401 and stored nowhere. */
        BAD_SIGNATURE,
        /** Rightly signed but unreadable: to be kept and parked. */
        MALFORMED
    }
}
