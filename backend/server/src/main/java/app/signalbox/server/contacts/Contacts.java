package app.signalbox.server.contacts;

import app.signalbox.server.channels.Person;
import app.signalbox.server.kernel.NamedId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people outside with whom the bound tenant talks. In-process only: callers check what their operator may see. */
@Service
public class Contacts {

    private final Identities identities;

    Contacts(Identities identities) {
        this.identities = identities;
    }

    /** Id of a person's self on a connected account; the same at every replay. */
    public static UUID identityId(UUID channelAccountId, Person person) {
        return NamedId.of(channelAccountId, "identity", person.externalId());
    }

    /** The contacts to whom these identities are linked now; identities without a contact are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> contactsOf(Collection<UUID> identityIds) {
        return identities.contactsOf(identityIds);
    }

    /** What to call these contacts: the latest name or handle known, otherwise the network's id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> contactIds) {
        return identities.namesOf(contactIds);
    }
}
