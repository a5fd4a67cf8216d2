package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Instant;

/** Takes ids that nobody has heard of for real, where the settings allow it. */
final class Strangers {

    private Strangers() {}

    static Comment comment(String id, SandboxAccount account, Instant at) {
        var underscore = id.indexOf('_');
        var post = account.network() == Network.FACEBOOK && underscore > 0
                ? account.externalAccountId() + "_" + id.substring(0, underscore)
                : "17900000000000000";
        return new Comment(id, account, post, null, "9" + Math.abs((long) id.hashCode()), "", at);
    }
}
