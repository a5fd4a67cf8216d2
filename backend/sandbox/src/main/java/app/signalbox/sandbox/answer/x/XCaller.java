package app.signalbox.sandbox.answer.x;

import java.util.Set;

/**
 * Who calls.
 *
 * @param kind how it proves that
 * @param userId the account it acts for; empty for the app alone
 * @param scopes what the account has allowed; of no meaning without OAuth 2.0
 */
record XCaller(Kind kind, String userId, Set<String> scopes) {

    static XCaller app() {
        return new XCaller(Kind.APP, "", Set.of());
    }

    static XCaller signed(String userId) {
        return new XCaller(Kind.OAUTH1, userId, Set.of());
    }

    boolean mayAll(Set<String> wanted) {
        return kind != Kind.OAUTH2 || scopes.containsAll(wanted);
    }

    boolean isApp() {
        return kind == Kind.APP;
    }

    enum Kind {
        APP("OAuth 2.0 Application-Only"),
        OAUTH1("OAuth 1.0a User Context"),
        OAUTH2("OAuth 2.0 User Context");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
