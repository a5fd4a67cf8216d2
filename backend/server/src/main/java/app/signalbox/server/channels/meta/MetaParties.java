package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who is on which side of a messaging item.
 *
 * @param contactId the party that isn't the account
 * @param fromAccount whether the account sent it
 */
record MetaParties(@Nullable String contactId, boolean fromAccount) {

    static MetaParties of(Atom item) {
        var sender = party(item.fields().at("sender"));
        var recipient = party(item.fields().at("recipient"));
        var echo = item.fields().at("message").flag("is_echo");
        var fromAccount = echo || (item.isAccount(sender) && !item.isAccount(recipient));
        return new MetaParties(contact(item, fromAccount, sender, recipient), fromAccount);
    }

    // Some echoes name the two the wrong way round, and some notices only the account, which the entry is for.
    private static @Nullable String contact(
            Atom item, boolean fromAccount, @Nullable String sender, @Nullable String recipient) {
        var likely = fromAccount ? recipient : sender;
        var other = fromAccount ? sender : recipient;
        if (likely != null && !item.isAccount(likely)) {
            return likely;
        }
        return item.isAccount(other) ? null : other;
    }

    private static @Nullable String party(Fields party) {
        return party.firstId("id", "user_ref");
    }

    @Nullable
    ThreadRef thread() {
        return contactId == null ? null : new ThreadRef(ThreadKind.DM, contactId, null);
    }

    @Nullable
    Person contact() {
        return contactId == null ? null : new Person(contactId, null, null);
    }
}
