package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.policy.RuleBookView;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides whether a network's terms allow an action, by the edition of the rules that counts now. */
@Service
public final class PlatformRules {

    private static final String CURRENT = "rules-2026-11.yaml";

    private final RuleBookFile edition;

    /** Reads the rules that ship; what can't be understood stops the start. */
    public PlatformRules() {
        edition = RuleBookFile.read(CURRENT);
    }

    /** The edition that counts now. */
    public RuleBook book() {
        return edition.book();
    }

    /** The edition that counts now, as its file says it. */
    public RuleBookView document() {
        return edition.document();
    }

    /** The first rule that refuses the action, or permission with all that the rules require along with it. */
    public PolicyDecision decide(Action action, Facts facts) {
        return book().decide(action, facts);
    }

    /** The first rule that refuses the action; empty if it is allowed. */
    public Optional<PolicyDecision.Refused> refusal(Action action, Facts facts) {
        return switch (decide(action, facts)) {
            case PolicyDecision.Allowed _ -> Optional.empty();
            case PolicyDecision.Refused refused -> Optional.of(refused);
        };
    }

    /** The first rule that refuses the action with what a member wrote on a network; empty if it is allowed. */
    public Optional<PolicyDecision.Refused> refusal(Action action, Channel channel, @Nullable String words) {
        return refusal(action, Facts.ofWords(channel, words));
    }

    /** How long such content of a network may be kept; empty if its terms set no clock. */
    public Optional<Duration> keep(Channel channel, Content content) {
        return book().keep(channel, content);
    }
}
