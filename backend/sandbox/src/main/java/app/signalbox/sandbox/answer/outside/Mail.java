package app.signalbox.sandbox.answer.outside;

import app.signalbox.sandbox.talk.Network;
import tools.jackson.databind.node.ObjectNode;

/** Brings a body that a network composed to the product, signed, as often as it takes. */
@FunctionalInterface
public interface Mail {

    /**
     * Sends it off; returns at once.
     *
     * @param body what the network says; escaping and signature follow
     */
    void send(Network network, ObjectNode body);
}
