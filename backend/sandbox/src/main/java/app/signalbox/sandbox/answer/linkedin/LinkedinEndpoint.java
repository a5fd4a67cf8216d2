package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Endpoint;
import java.util.Set;

/** The resources that are played, each with the scopes of which one is enough. */
enum LinkedinEndpoint implements Endpoint {
    ME("GET", "/rest/me", Scopes.PROFILE),
    ME_UNVERSIONED("GET", "/v2/me", Scopes.PROFILE),
    COMMENT_CREATE("POST", "/rest/socialActions/{target}/comments", Scopes.WRITE),
    COMMENTS("GET", "/rest/socialActions/{target}/comments", Scopes.READ),
    COMMENT("GET", "/rest/socialActions/{target}/comments/{id}", Scopes.READ),
    COMMENT_DELETE("DELETE", "/rest/socialActions/{target}/comments/{id}", Scopes.WRITE),
    IMAGES("POST", "/rest/images", Scopes.WRITE),
    IMAGE_PUT("PUT", "/dms-uploads/{id}", Scopes.WRITE),
    REACTION_CREATE("POST", "/rest/reactions", Scopes.WRITE),
    REACTION_DELETE("DELETE", "/rest/reactions/{key}", Scopes.WRITE),
    ORGANIZATION_ACLS("GET", "/rest/organizationAcls", Scopes.ADMIN),
    ORGANIZATION("GET", "/rest/organizations/{id}", Scopes.ADMIN),
    SUBSCRIPTION_PUT("PUT", "/rest/eventSubscriptions/{key}", Scopes.ADMIN),
    SUBSCRIPTION("GET", "/rest/eventSubscriptions/{key}", Scopes.ADMIN),
    SUBSCRIPTION_DELETE("DELETE", "/rest/eventSubscriptions/{key}", Scopes.ADMIN),
    NOTIFICATIONS("GET", "/rest/organizationalEntityNotifications", Scopes.ADMIN);

    private final String method;
    private final String template;
    // all of them are made by Set.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> scopes;

    LinkedinEndpoint(String method, String template, Set<String> scopes) {
        this.method = method;
        this.template = template;
        this.scopes = scopes;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String template() {
        return template;
    }

    boolean isVersioned() {
        return template.startsWith("/rest/");
    }

    /** Whether its address carries keys or urns, whose encoding the protocol's version decides. */
    boolean isKeyed() {
        return this != ME && this != ME_UNVERSIONED && this != IMAGE_PUT;
    }

    boolean isOpenTo(Set<String> granted) {
        return scopes.stream().anyMatch(granted::contains);
    }

    /** Sets of scopes that open the same. */
    static final class Scopes {

        static final Set<String> PROFILE = Set.of("r_basicprofile", "r_liteprofile");
        static final Set<String> WRITE = Set.of("w_organization_social", "w_organization_social_feed");
        static final Set<String> READ = Set.of("r_organization_social", "r_organization_social_feed");
        static final Set<String> ADMIN = Set.of("rw_organization_admin");
        static final Set<String> ALL = Set.of(
                "r_basicprofile",
                "r_liteprofile",
                "w_organization_social",
                "w_organization_social_feed",
                "r_organization_social",
                "r_organization_social_feed",
                "rw_organization_admin",
                "r_organization_admin",
                "w_member_social");

        private Scopes() {}
    }
}
