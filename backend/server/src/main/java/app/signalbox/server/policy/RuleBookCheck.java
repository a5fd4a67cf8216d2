package app.signalbox.server.policy;

import app.signalbox.contract.policy.ClockView;
import app.signalbox.contract.policy.RuleBookView;
import app.signalbox.contract.policy.RuleView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rules of what a document says of them, and refuses what could not be decided by. */
final class RuleBookCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final BookField DOCUMENT = new BookField("");

    private RuleBookCheck() {}

    /**
     * The rules.
     *
     * @throws InvalidRuleBookException naming the field
     */
    static RuleBook checked(RuleBookView document) {
        return new RuleBook(
                DOCUMENT.at("version").text(document.version()),
                rules(DOCUMENT.at("rules"), document.rules()),
                clocks(DOCUMENT.at("clocks"), document.clocks()));
    }

    private static List<Rule> rules(BookField at, @Nullable List<RuleView> said) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RuleView one : at.filled(said)) {
            BookField place = at.at(rules.size());
            Rule rule = rule(place, one);
            if (!ids.add(rule.id())) {
                throw place.at("id").refuse("can't be \"" + rule.id() + "\", which another rule has already.");
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Rule rule(BookField at, RuleView said) {
        Verdict verdict = at.at("verdict").word(Verdict.class, said.verdict());
        return new Rule(
                id(at.at("id"), said.id()),
                Set.copyOf(at.at("channels").filled(said.channels())),
                at.at("actions").words(Action.class, said.actions()),
                said.when() == null ? List.of() : ConditionReader.read(at.at("when"), said.when()),
                verdict,
                obligations(at.at("obligations"), verdict, said.obligations()),
                at.at("reason").text(said.reason()),
                at.at("source").https(said.source()),
                at.at("since").required(said.since()));
    }

    private static String id(BookField at, @Nullable String said) {
        String id = at.text(said);
        if (!ID.matcher(id).matches()) {
            throw at.refuse("can't be \"" + id + "\". Write it in lower case with dashes.");
        }
        return id;
    }

    private static List<Obligation> obligations(BookField at, Verdict verdict, @Nullable List<String> said) {
        return switch (verdict) {
            case REQUIRE -> List.copyOf(at.words(Obligation.class, said));
            case REFUSE -> {
                if (said != null) {
                    throw at.refuse("goes with the verdict require only.");
                }
                yield List.of();
            }
        };
    }

    private static List<RetentionClock> clocks(BookField at, @Nullable List<ClockView> said) {
        List<RetentionClock> clocks = new ArrayList<>();
        for (ClockView one : at.required(said)) {
            BookField place = at.at(clocks.size());
            place.required(one);
            clocks.add(new RetentionClock(
                    place.at("channel").required(one.channel()),
                    place.at("what").word(Content.class, one.what()),
                    place.at("keep").span(one.keep()),
                    place.at("source").https(one.source())));
        }
        return clocks;
    }
}
