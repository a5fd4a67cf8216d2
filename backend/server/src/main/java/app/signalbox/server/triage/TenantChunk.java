package app.signalbox.server.triage;

import app.signalbox.server.claims.Lease;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.tenancy.Tenant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages of one tenant that are triaged together.
 *
 * @param upTo arrival up to which the tenant is triaged when this is done
 */
record TenantChunk(Tenant tenant, Lease lease, List<TriageInput> messages, long upTo) {

    TenantChunk {
        messages = List.copyOf(messages);
    }

    /** The same messages one by one; the last step reaches as far as the whole. */
    List<TenantChunk> each() {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> new TenantChunk(
                        tenant,
                        lease,
                        List.of(messages.get(i)),
                        i == messages.size() - 1 ? upTo : messages.get(i).arrival()))
                .toList();
    }
}
