package app.signalbox.server.outbox;

import app.signalbox.server.policy.Obligation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what rules ask for around an answer. */
@Component
class Wording {

    private static final String GAP = "\n\n";

    private final OutboxSettings settings;

    Wording(OutboxSettings settings) {
        this.settings = settings;
    }

    /** Why what is asked for can't be put there, null if it can. */
    @Nullable
    String impediment(List<Obligation> obligations) {
        return obligations.contains(Obligation.LINK_PRIVACY_POLICY) && settings.privacyPolicy() == null
                ? "The network wants a link to the privacy policy in automated messages. Give its address in"
                        + " signalbox.outbox.privacy-policy, or send the answer yourself."
                : null;
    }

    /** The words that go out. */
    String of(String text, List<Obligation> obligations) {
        var words = new StringBuilder();
        if (obligations.contains(Obligation.DISCLOSE_AUTOMATION)) {
            words.append(settings.disclosure()).append(GAP);
        }
        words.append(text);
        if (obligations.contains(Obligation.OFFER_OPT_OUT)) {
            words.append(GAP).append(settings.optOut());
        }
        if (obligations.contains(Obligation.LINK_PRIVACY_POLICY)) {
            words.append(GAP).append(settings.privacyPolicy());
        }
        return words.toString();
    }
}
