package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Decides whether a network's terms allow an action. A pure function of action and facts. */
@Service
public final class PlatformRules {

    private static final String LINKEDIN_RESTRICTIONS =
            "https://learn.microsoft.com/en-us/linkedin/marketing/restricted-use-cases";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "linkedin-member-data-no-leads",
                    Channel.LINKEDIN,
                    Set.of(Facts.Origin.MEMBER_ACTIVITY),
                    Set.of(Action.SCORE, Action.CAPTURE_LEAD, Action.SYNC_TO_CRM, Action.EXPORT),
                    "LinkedIn allows no lead scoring, lead creation or CRM use of member activity. Ask the person for"
                            + " their details or use a Lead Gen Form.",
                    LINKEDIN_RESTRICTIONS),
            new Rule(
                    "linkedin-member-data-stays-inside",
                    Channel.LINKEDIN,
                    Set.of(Facts.Origin.MEMBER_ACTIVITY),
                    Set.of(Action.ASK_OUTSIDE_MODEL),
                    "What LinkedIn members write is not passed on to an outside model. The built-in engine reads it.",
                    LINKEDIN_RESTRICTIONS));

    /** The first rule that forbids the action, or permission. */
    public PolicyDecision decide(Action action, Facts facts) {
        return RULES.stream()
                .filter(rule -> rule.forbids(action, facts))
                .findFirst()
                .<PolicyDecision>map(Rule::refusal)
                .orElseGet(PolicyDecision.Allowed::new);
    }
}
