package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Intent;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;

/** Writes what happens around a page beside its own feed: mentions, recommendations and lead forms. */
final class PageScribe {

    private final Ids ids;

    PageScribe(Ids ids) {
        this.ids = ids;
    }

    /** Mentions arrive without their author. */
    Atom mention(Beat beat) {
        var post = Atom.personId(beat) + "_" + ids.number();
        beat.conversation().remember(Mark.POST, post);
        var id = post.substring(post.indexOf('_') + 1) + "_" + ids.number();
        var value = Json.object()
                .put("item", "comment")
                .put("verb", "add")
                .put("post_id", post)
                .put("comment_id", id)
                .put("message", beat.text())
                .put("created_time", beat.at().getEpochSecond());
        return Atom.spoken(beat, EventKind.MENTION, Section.CHANGES, id, Changes.of("mention", value));
    }

    Atom rating(Beat beat) {
        var id = ids.number();
        var person = beat.conversation().person();
        var value = Json.object()
                .put("item", "rating")
                .put("verb", "add")
                .put("reviewer_id", Atom.personId(beat))
                .put("reviewer_name", person.name())
                .put("recommendation_type", beat.intent() == Intent.COMPLAINT ? "negative" : "positive")
                .put("review_text", beat.text())
                .put("open_graph_story_id", id)
                .put("created_time", beat.at().getEpochSecond());
        return Atom.spoken(beat, EventKind.RATING, Section.CHANGES, id, Changes.of("ratings", value));
    }

    Atom leadForm(Beat beat) {
        var id = ids.number();
        var page = beat.conversation().account().externalAccountId();
        var value = Json.object()
                .put("leadgen_id", Long.parseLong(id))
                .put("form_id", LeadForms.formOf(id))
                .put("page_id", Long.parseLong(page))
                .put("ad_id", LeadForms.adOf(id))
                .put("created_time", beat.at().getEpochSecond());
        var keys = new Keys(id, id, Atom.personId(beat));
        return Atom.silent(beat, EventKind.LEAD_FORM, Section.CHANGES, keys, Changes.of("leadgen", value));
    }
}
