package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code debug_token} tells of a key. Times of 0 mean never.
 *
 * @param error why it isn't valid
 * @param data all of it
 */
record GraphToken(
        boolean valid,
        @Nullable String appId,
        Set<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant dataAccessExpiresAt,
        @Nullable String error,
        Fields data) {

    static GraphToken of(Fields body) {
        var data = body.at("data");
        return new GraphToken(
                data.flag("is_valid"),
                data.id("app_id"),
                data.items("scopes").stream()
                        .flatMap(scope -> Stream.ofNullable(scope.text()))
                        .collect(Collectors.toUnmodifiableSet()),
                data.time("expires_at"),
                data.time("data_access_expires_at"),
                data.at("error").text("message"),
                data);
    }

    /** Those of the rights that it lacks, for everything or for this account. */
    Set<String> lacking(Set<String> required, MetaNetwork network, String account) {
        return required.stream()
                .filter(scope -> !scopes.contains(scope)
                        || (network.namesAccountsIn(scope) && isGivenToOthersOnly(scope, account)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isGivenToOthersOnly(String scope, String account) {
        return data.items("granular_scopes").stream()
                .filter(granular -> scope.equals(granular.text("scope")))
                .map(granular -> granular.items("target_ids"))
                .anyMatch(targets ->
                        !targets.isEmpty() && targets.stream().noneMatch(target -> account.equals(target.id())));
    }
}
