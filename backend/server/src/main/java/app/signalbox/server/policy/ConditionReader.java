package app.signalbox.server.policy;

import app.signalbox.contract.policy.RuleConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes conditions of what a document says of them. */
final class ConditionReader {

    private final BookField at;
    private final List<Condition> conditions = new ArrayList<>();

    private ConditionReader(BookField at) {
        this.at = at;
    }

    static List<Condition> read(BookField at, RuleConditions said) {
        var reader = new ConditionReader(at);
        reader.readWho(said);
        reader.readWhen(said);
        reader.readWhat(said);
        return reader.conditions;
    }

    private void readWho(RuleConditions said) {
        add("origins", said.origins(), (field, words) ->
                new Condition.OriginIn(field.words(Facts.Origin.class, words)));
        add("interactions", said.interactions(), (field, words) ->
                new Condition.InteractionIn(field.words(Interaction.class, words)));
        add("authors", said.authors(), (field, words) -> new Condition.AuthorIn(field.words(Author.class, words)));
        add("exceptAuthors", said.exceptAuthors(), (field, words) ->
                new Condition.AuthorNotIn(field.words(Author.class, words)));
        add("withoutApproval", said.withoutApproval(), (_, one) -> new Condition.WithoutApproval(one));
        add("personEngagedFirst", said.personEngagedFirst(), (_, one) -> new Condition.PersonEngagedFirst(one));
    }

    private void readWhen(RuleConditions said) {
        add("contentOlderThan", said.contentOlderThan(), (field, age) ->
                new Condition.ContentOlderThan(field.span(age)));
        add("contentAgeUnknown", said.contentAgeUnknown(), (field, one) -> {
            onlyTrue(field, one);
            return new Condition.ContentAgeUnknown();
        });
        add("silentLongerThan", said.silentLongerThan(), (field, age) ->
                new Condition.SilentLongerThan(field.span(age)));
        add("neverWrote", said.neverWrote(), (field, one) -> {
            onlyTrue(field, one);
            return new Condition.NeverWrote();
        });
    }

    private void readWhat(RuleConditions said) {
        add("answersFrom", said.answersFrom(), (field, many) -> new Condition.AnswersFrom(field.count(many)));
        add("privateRepliesFrom", said.privateRepliesFrom(), (field, many) ->
                new Condition.PrivateRepliesFrom(field.count(many)));
        add("tags", said.tags(), (field, tags) -> new Condition.TagIn(Set.copyOf(field.filled(tags))));
        add("exceptTags", said.exceptTags(), (field, tags) -> new Condition.TagNotIn(Set.copyOf(field.filled(tags))));
        add("botDisclosed", said.botDisclosed(), (_, one) -> new Condition.BotDisclosed(one));
        add("sensitive", said.sensitive(), (_, one) -> new Condition.Sensitive(one));
    }

    private <T> void add(String name, @Nullable T said, BiFunction<BookField, T, Condition> condition) {
        if (said != null) {
            conditions.add(condition.apply(at.at(name), said));
        }
    }

    private static void onlyTrue(BookField field, boolean said) {
        if (!said) {
            throw field.refuse("can only be true. Remove it otherwise.");
        }
    }
}
