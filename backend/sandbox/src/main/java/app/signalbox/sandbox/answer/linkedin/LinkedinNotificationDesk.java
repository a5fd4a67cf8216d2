package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import java.time.Instant;
import java.util.Set;

/** What happened on a page, to be pulled. */
final class LinkedinNotificationDesk {

    private static final Set<String> ACTIONS = Set.of(
            "LIKE", "COMMENT", "COMMENT_EDIT", "COMMENT_DELETE", "ADMIN_COMMENT", "SHARE", "SHARE_MENTION");

    private final LinkedinNotices notices;
    private final LinkedinRoles roles;

    LinkedinNotificationDesk(LinkedinNotices notices, LinkedinRoles roles) {
        this.notices = notices;
        this.roles = roles;
    }

    Answer list(LinkedinCall call) {
        var query = call.query();
        if (!query.required("q").equals("criteria")) {
            throw LinkedinRefusal.badParameter("q");
        }
        roles.require(call.member(), query.required("organizationalEntity"));
        var actions = Set.copyOf(query.list("actions"));
        if (!ACTIONS.containsAll(actions)) {
            throw LinkedinRefusal.badParameter("actions");
        }
        var post = query.find("sourcePost");
        var from = query.number("timeRange", "start").map(Instant::ofEpochMilli).orElse(Instant.MIN);
        var to = query.number("timeRange", "end").map(Instant::ofEpochMilli).orElse(Instant.MAX);
        var found = notices.where(notice -> notice.organizationId().equals(call.member().organizationId())
                && (actions.isEmpty() || actions.contains(notice.action()))
                && post.filter(urn -> !urn.equals(notice.post())).isEmpty()
                && !notice.at().isBefore(from)
                && notice.at().isBefore(to));
        return LinkedinPage.of(found, query, LinkedinNotice::json);
    }
}
