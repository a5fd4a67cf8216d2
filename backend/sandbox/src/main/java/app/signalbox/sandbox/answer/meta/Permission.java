package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call needs leave for, and the scopes that give it: any one of them. */
enum Permission {
    MESSAGE(List.of("pages_messaging"), List.of("instagram_manage_messages", "instagram_business_manage_messages")),
    ENGAGE(
            List.of("pages_manage_engagement"),
            List.of("instagram_manage_comments", "instagram_business_manage_comments")),
    READ(
            List.of("pages_read_engagement", "pages_read_user_content"),
            List.of(
                    "instagram_basic",
                    "instagram_business_basic",
                    "instagram_manage_comments",
                    "instagram_business_manage_comments")),
    SUBSCRIBE(
            List.of("pages_manage_metadata"),
            List.of("pages_manage_metadata", "instagram_basic", "instagram_business_basic")),
    LEADS(List.of("leads_retrieval"), List.of("leads_retrieval"));

    // made by List.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> onPages;

    // made by List.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> onInstagram;

    Permission(List<String> onPages, List<String> onInstagram) {
        this.onPages = onPages;
        this.onInstagram = onInstagram;
    }

    static Set<String> everyScope() {
        var named = Arrays.stream(values())
                .flatMap(permission -> Stream.concat(permission.onPages.stream(), permission.onInstagram.stream()));
        return Stream.concat(named, Stream.of("pages_show_list")).collect(Collectors.toSet());
    }

    void require(Network network, Set<String> scopes) {
        var any = network == Network.INSTAGRAM ? onInstagram : onPages;
        if (any.stream().noneMatch(scopes::contains)) {
            throw GraphRefusal.permission(network, any.getFirst());
        }
    }
}
