package app.signalbox.server.channels.facebook;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.LeadFormAnswered;
import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.channels.meta.MetaChanges;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes that Facebook sends for a page, by field. */
final class FacebookWebhook implements MetaChanges {

    // Fields of the page's own profile; they say that something changed, seldom what.
    private static final Set<String> PROFILE = Set.of(
            "about",
            "affiliation",
            "attire",
            "awards",
            "band_interests",
            "band_members",
            "bio",
            "birthday",
            "category",
            "company_overview",
            "culinary_team",
            "current_location",
            "description",
            "email",
            "founded",
            "general_info",
            "general_manager",
            "hometown",
            "hours",
            "location",
            "members",
            "mission",
            "name",
            "network",
            "parking",
            "payment_options",
            "phone",
            "picture",
            "price_range",
            "products",
            "public_transit",
            "website");

    @Override
    public ProviderEvent read(Atom change, String field) {
        return switch (field) {
            case "feed" -> FeedChange.read(PageChange.of(change, field));
            case "mention" -> MentionChange.read(PageChange.of(change, field));
            case "ratings" -> RatingChange.read(PageChange.of(change, field));
            case "leadgen" -> lead(change);
            case "messages" ->
                change.unreadable("This looks like a test of the app dashboard: a message without sender and content.");
            default -> other(change, field);
        };
    }

    private static ProviderEvent other(Atom change, String field) {
        return PROFILE.contains(field)
                ? change.notice("page_" + field, null, null, change.fields().text("value"))
                : change.unreadable("Signalbox doesn't know the field '" + field + "' of a page.");
    }

    private static ProviderEvent lead(Atom change) {
        var value = change.fields().at("value");
        var id = value.id("leadgen_id");
        if (id == null) {
            return change.unreadable("The lead form entry has no id.");
        }
        var at = change.at(value.time("created_time"));
        var form = present(value.id("form_id"));
        return value.has("field_data")
                ? new LeadFormAnswered(at.source("leadgen", id, "answers"), id, form, answers(value))
                : new LeadFormSubmitted(at.source("leadgen", id), id, form, present(value.id("ad_id")));
    }

    // Webhooks bring ids alone; what the form's entry says is fetched and takes the same way.
    private static Map<String, String> answers(Fields value) {
        var answers = new LinkedHashMap<String, String>();
        for (Fields field : value.items("field_data")) {
            var name = field.text("name");
            var given = field.items("values").stream()
                    .flatMap(one -> Stream.ofNullable(one.text()))
                    .collect(Collectors.joining(", "));
            if (name != null && !given.isEmpty()) {
                answers.put(name, given);
            }
        }
        return answers;
    }

    private static @Nullable String present(@Nullable String id) {
        return "0".equals(id) ? null : id;
    }
}
