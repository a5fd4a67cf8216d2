package app.signalbox.sandbox.answer.linkedin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages are told of through which webhook. */
final class LinkedinSubscriptions {

    static final String EVENT_TYPE = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";

    private final Map<String, LinkedinSubscription> byOrganization = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    void put(String organizationId, LinkedinSubscription subscription) {
        silent.remove(organizationId);
        byOrganization.put(organizationId, subscription);
    }

    Optional<LinkedinSubscription> find(String organizationId) {
        return Optional.ofNullable(byOrganization.get(organizationId));
    }

    void delete(String organizationId) {
        silent.add(organizationId);
        byOrganization.remove(organizationId);
    }

    /** LinkedIn blocks the webhook, as after three failed validations. */
    void block(String organizationId) {
        silent.add(organizationId);
    }

    /** A page that never was subscribed was connected by hand, and is told. */
    boolean isTold(String organizationId) {
        return !silent.contains(organizationId);
    }
}
