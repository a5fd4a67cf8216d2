package app.signalbox.server.channels.instagram;

import app.signalbox.server.channels.meta.Graph;
import app.signalbox.server.channels.meta.MetaSettings;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.wire.Answer;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Instagram answers at two places: to the key of a page at Facebook's, to a key of Instagram's own login at its own.
 */
@Component
final class InstagramGraphs {

    private final Graph byPage;
    private final Graph byLogin;
    private final Graph unversioned;

    InstagramGraphs(Graph byPage, MetaSettings meta, InstagramSettings instagram) {
        this.byPage = byPage;
        this.byLogin = new Graph(meta.versioned(instagram.apiUrl()), meta.timeout(), instagram.appSecret());
        this.unversioned = new Graph(instagram.apiUrl(), meta.timeout(), instagram.appSecret());
    }

    Graph of(AccountAccess access) {
        return isLogin(access) ? byLogin : byPage;
    }

    /** Whether the key is one of Instagram's own login, which begins as no other does. */
    static boolean isLogin(AccountAccess access) {
        return access.credential().token().startsWith("IG");
    }

    Answer refresh(AccountAccess access) {
        return unversioned.get(
                access.credential().token(), "refresh_access_token", Map.of("grant_type", "ig_refresh_token"));
    }
}
