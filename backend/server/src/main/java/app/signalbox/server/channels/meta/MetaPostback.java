package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.wire.Atom;
import java.util.List;

/** Reads a pressed button, "Get started" among them: to the person it is something they said. */
record MetaPostback(Atom atom, MetaParties parties, boolean standby) {

    ProviderEvent read() {
        var postback = atom.fields().at("postback");
        var thread = parties.thread();
        if (thread == null) {
            return atom.unreadable("The pressed button names no person.");
        }
        var mid = postback.id("mid");
        var source = mid == null ? atom.hashed("postback") : MetaMessaging.told(atom, mid, standby);
        return new MessagePosted(
                source,
                thread,
                Direction.INBOUND,
                AuthorKind.CONTACT,
                parties.contact(),
                parties.contact(),
                mid == null ? source.dedupeKey() : mid,
                null,
                postback.firstText("title", "payload"),
                List.of(),
                false,
                standby,
                null);
    }
}
