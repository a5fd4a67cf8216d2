package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks Meta about a key and about our subscription to an account's webhooks. */
public final class MetaProbe {

    private static final String SUBSCRIBED_APPS = "subscribed_apps";

    private final MetaNetwork network;
    private final MetaConsent consent;
    private final Graph graph;
    private final Set<String> requiredScopes;
    private final Set<String> neededFields;

    /** @param neededFields without which the account counts as not subscribed */
    public MetaProbe(
            MetaNetwork network,
            MetaConsent consent,
            Graph graph,
            Set<String> requiredScopes,
            Set<String> neededFields) {
        this.network = network;
        this.consent = consent;
        this.graph = graph;
        this.requiredScopes = Set.copyOf(requiredScopes);
        this.neededFields = Set.copyOf(neededFields);
    }

    public Health probe(AccountAccess access) {
        if (!consent.configured()) {
            return new Health.Unreachable("%s is not set, so that %s can't be asked about this key. Set it and restart."
                    .formatted(consent.missingSetting(), network.title()));
        }
        return switch (consent.debug(access.credential().token())) {
            case Answered answered when answered.ok() -> known(access, GraphToken.of(new Fields(answered.body())));
            case Answered answered -> unreachable(GraphError.of(answered).told());
            case NotSent notSent -> unreachable(notSent.reason());
            case NoAnswer noAnswer -> unreachable(noAnswer.reason());
        };
    }

    /** Asks for webhooks with these fields, then looks whether it worked. */
    public Health subscribe(AccountAccess access, List<String> fields) {
        var answer = graph.post(
                access.credential().token(),
                network.owner(access),
                SUBSCRIBED_APPS,
                Map.of("subscribed_fields", String.join(",", fields)));
        return switch (answer) {
            case Answered answered when answered.ok() -> probe(access);
            case Answered answered -> refused(access, GraphError.of(answered));
            case NotSent notSent -> unreachable(notSent.reason());
            case NoAnswer noAnswer -> unreachable(noAnswer.reason());
        };
    }

    private Health refused(AccountAccess access, GraphError error) {
        return probe(access) instanceof Health.Known known
                ? new Health.Known(
                        known.scopes(),
                        known.missingScopes(),
                        known.subscribed(),
                        known.expiresAt(),
                        known.dataAccessExpiresAt(),
                        "%s refuses the subscription: %s. Reconnect the %s and leave everything ticked."
                                .formatted(network.title(), error.told(), network.noun()))
                : probe(access);
    }

    private Health known(AccountAccess access, GraphToken token) {
        if (!token.valid()) {
            return new Health.AccessLost(lost(token.error()));
        }
        if (token.appId() != null && !token.appId().equals(consent.appId())) {
            return new Health.AccessLost("The key was given to another app. Reconnect the " + network.noun() + ".");
        }
        return switch (subscriptions(access)) {
            case Answered answered
            when answered.ok() -> known(access, token, subscribedFields(new Fields(answered.body())));
            case Answered answered
            when GraphError.of(answered).kind() == GraphError.Kind.KEY_DEAD ->
                new Health.AccessLost(lost(GraphError.of(answered).told()));
            case Answered answered -> unreachable(GraphError.of(answered).told());
            case NotSent notSent -> unreachable(notSent.reason());
            case NoAnswer noAnswer -> unreachable(noAnswer.reason());
        };
    }

    private Health known(AccountAccess access, GraphToken token, @Nullable Set<String> fields) {
        var silent = new TreeSet<>(neededFields);
        if (fields != null) {
            silent.removeAll(fields);
        }
        var missing = token.lacking(requiredScopes, network, access.externalAccountId());
        return new Health.Known(
                token.scopes(),
                missing,
                fields != null && silent.isEmpty(),
                token.expiresAt(),
                token.dataAccessExpiresAt(),
                detail(missing, silent));
    }

    private @Nullable String detail(Set<String> missing, Set<String> silent) {
        if (!missing.isEmpty()) {
            return "The connection lacks %s. Reconnect the %s and leave everything ticked."
                    .formatted(String.join(", ", new TreeSet<>(missing)), network.noun());
        }
        return silent.isEmpty()
                ? null
                : "%s doesn't send us %s of this %s. Subscribe it again."
                        .formatted(network.title(), String.join(", ", silent), network.noun());
    }

    private Answer subscriptions(AccountAccess access) {
        return graph.get(access.credential().token(), network.owner(access), SUBSCRIBED_APPS, Map.of());
    }

    /** Fields that we are subscribed to, null if we aren't. */
    private @Nullable Set<String> subscribedFields(Fields shown) {
        return shown.items("data").stream()
                .filter(app -> consent.appId() != null && consent.appId().equals(app.id("id")))
                .findFirst()
                .map(app -> app.items("subscribed_fields").stream()
                        .flatMap(field -> Stream.ofNullable(field.text()))
                        .collect(Collectors.toSet()))
                .orElse(null);
    }

    private String lost(@Nullable String why) {
        return "%s takes the key to this %s no more%s. Reconnect it."
                .formatted(network.title(), network.noun(), why == null ? "" : " (" + why + ")");
    }

    private Health unreachable(String why) {
        return new Health.Unreachable(
                "%s couldn't be asked (%s). It is asked again later.".formatted(network.title(), why));
    }
}
