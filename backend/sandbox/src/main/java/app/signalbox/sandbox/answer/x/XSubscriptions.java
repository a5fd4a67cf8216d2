package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.talk.Conversation.Dialect;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Webhooks, and which account is told of what through them. */
final class XSubscriptions {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, XWebhook> webhooks = new LinkedHashMap<>();
    private final Map<String, String> webhookByAccount = new LinkedHashMap<>();
    private final Map<String, XActivity> activities = new LinkedHashMap<>();
    private final Set<String> everSubscribed = new HashSet<>();

    void put(XWebhook webhook) {
        guarded(() -> webhooks.put(webhook.id(), webhook));
    }

    List<XWebhook> webhooks() {
        return guarded(() -> List.copyOf(webhooks.values()));
    }

    Optional<XWebhook> find(String webhookId) {
        return guarded(() -> Optional.ofNullable(webhooks.get(webhookId)));
    }

    void delete(String webhookId) {
        guarded(() -> {
            webhookByAccount.values().removeIf(webhookId::equals);
            activities.values().removeIf(activity -> activity.webhookId().equals(webhookId));
            return webhooks.remove(webhookId);
        });
    }

    /** Makes every webhook invalid, as a failed check does. */
    void invalidate() {
        guarded(() -> {
            webhooks.replaceAll((id, webhook) -> webhook.judged(false));
            return webhooks;
        });
    }

    /** False if there are as many already. */
    boolean subscribe(String accountId, String webhookId, int limit) {
        return guarded(() -> {
            if (!webhookByAccount.containsKey(accountId) && webhookByAccount.size() >= limit) {
                return false;
            }
            everSubscribed.add(accountId);
            webhookByAccount.put(accountId, webhookId);
            return true;
        });
    }

    boolean isSubscribed(String accountId, String webhookId) {
        return guarded(() -> webhookId.equals(webhookByAccount.get(accountId)));
    }

    boolean unsubscribe(String accountId, String webhookId) {
        return guarded(() -> webhookByAccount.remove(accountId, webhookId));
    }

    List<String> accountsOf(String webhookId) {
        return guarded(() -> webhookByAccount.entrySet().stream()
                .filter(entry -> entry.getValue().equals(webhookId))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** False if there is the same one already. */
    boolean add(XActivity activity) {
        return guarded(() -> {
            if (activities.values().stream().anyMatch(activity::isSame)) {
                return false;
            }
            everSubscribed.add(activity.userId());
            activities.put(activity.id(), activity);
            return true;
        });
    }

    List<XActivity> activities() {
        return guarded(() -> List.copyOf(activities.values()));
    }

    boolean remove(String subscriptionId) {
        return guarded(() -> activities.remove(subscriptionId) != null);
    }

    /** Whether an account is told; one that never subscribed was connected by hand, and is. */
    boolean isTold(String accountId, String eventType) {
        return guarded(() -> !everSubscribed.contains(accountId)
                || Optional.ofNullable(webhookByAccount.get(accountId)).filter(this::isValid).isPresent()
                || activities.values().stream()
                        .filter(activity -> activity.userId().equals(accountId))
                        .filter(activity -> activity.eventType().equals(eventType))
                        .anyMatch(activity -> isValid(activity.webhookId())));
    }

    Dialect dialectOf(String accountId, Dialect otherwise) {
        return guarded(() -> {
            if (webhookByAccount.containsKey(accountId)) {
                return Dialect.CLASSIC;
            }
            return activities.values().stream()
                            .anyMatch(activity -> activity.userId().equals(accountId))
                    ? Dialect.ALTERNATE
                    : otherwise;
        });
    }

    private boolean isValid(String webhookId) {
        return Optional.ofNullable(webhooks.get(webhookId))
                .filter(XWebhook::valid)
                .isPresent();
    }

    private <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
