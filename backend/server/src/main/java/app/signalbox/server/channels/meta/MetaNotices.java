package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what happens around a thread: hand-over between apps, opt-ins, referrals, warnings. */
record MetaNotices(Atom atom, MetaParties parties) {

    // Only these are repeated: payments and checkouts carry addresses, account links carry codes.
    private static final List<String> TELLING = List.of(
            "action",
            "reason",
            "new_owner_app_id",
            "previous_owner_app_id",
            "requested_owner_app_id",
            "metadata",
            "ref",
            "source",
            "type",
            "ad_id",
            "status",
            "title");

    private static final List<String> KNOWN = List.of(
            "referral",
            "optin",
            "policy_enforcement",
            "policy-enforcement",
            "pass_thread_control",
            "take_thread_control",
            "request_thread_control",
            "app_roles",
            "account_linking",
            "checkout_update",
            "pre_checkout",
            "payment",
            "game_play",
            "messaging_feedback",
            "typing");

    ProviderEvent read() {
        for (String name : KNOWN) {
            if (atom.fields().has(name)) {
                var kind = name.replace('-', '_');
                return atom.notice(kind, parties.thread(), parties.contact(), detail(name));
            }
        }
        return atom.unreadable("Signalbox doesn't know this kind of messaging event: " + unknown() + ".");
    }

    private @Nullable String detail(String name) {
        var notice = atom.fields().at(name);
        if (name.equals("app_roles")) {
            return roles(notice);
        }
        var told = TELLING.stream()
                .filter(field -> notice.text(field) != null)
                .map(field -> field + " " + notice.text(field))
                .toList();
        return told.isEmpty() ? null : String.join(", ", told);
    }

    private static String roles(Fields roles) {
        var told = new ArrayList<String>();
        for (String app : roles.names()) {
            var names = roles.items(app).stream().map(Fields::text).toList();
            told.add("app " + app + " " + names);
        }
        return String.join(", ", told);
    }

    private String unknown() {
        var names = new ArrayList<>(atom.fields().names());
        names.removeAll(List.of("sender", "recipient", "timestamp"));
        return names.isEmpty() ? "it is empty" : String.join(", ", names);
    }
}
