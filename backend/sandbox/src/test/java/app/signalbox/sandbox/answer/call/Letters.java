package app.signalbox.sandbox.answer.call;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.talk.Network;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a network would have sent. */
public final class Letters implements Mail {

    private final List<ObjectNode> bodies = new CopyOnWriteArrayList<>();

    @Override
    public void send(Network network, ObjectNode body) {
        bodies.add(body);
    }

    public List<ObjectNode> bodies() {
        return bodies;
    }
}
