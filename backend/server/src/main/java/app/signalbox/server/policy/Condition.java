package app.signalbox.server.policy;

import app.signalbox.contract.policy.Approval;
import java.time.Duration;
import java.util.Set;

/** One thing that must hold for a rule to apply. */
public sealed interface Condition {

    boolean holds(Facts facts);

    record OriginIn(Set<Facts.Origin> origins) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return origins.contains(facts.origin());
        }
    }

    record InteractionIn(Set<Interaction> interactions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.interaction() != null && interactions.contains(facts.interaction());
        }
    }

    record AuthorIn(Set<Author> authors) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.author() != null && authors.contains(facts.author());
        }
    }

    /** Holds for an author who is not known too: who may be anybody is not let through as somebody. */
    record AuthorNotIn(Set<Author> authors) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.author() == null || !authors.contains(facts.author());
        }
    }

    record ContentOlderThan(Duration age) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.contentAge() != null && facts.contentAge().compareTo(age) > 0;
        }
    }

    record ContentAgeUnknown() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.contentAge() == null;
        }
    }

    record SilentLongerThan(Duration silence) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.sinceLastInbound() == null || facts.sinceLastInbound().compareTo(silence) > 0;
        }
    }

    record NeverWrote() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.sinceLastInbound() == null;
        }
    }

    record AnswersFrom(int answers) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.answersBefore() >= answers;
        }
    }

    record PrivateRepliesFrom(int replies) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.privateRepliesBefore() >= replies;
        }
    }

    record TagIn(Set<String> tags) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.messageTag() != null && tags.contains(facts.messageTag());
        }
    }

    record TagNotIn(Set<String> tags) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.messageTag() != null && !tags.contains(facts.messageTag());
        }
    }

    record WithoutApproval(Approval approval) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.approvals().contains(approval);
        }
    }

    record BotDisclosed(boolean disclosed) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.botDisclosed() == disclosed;
        }
    }

    record Sensitive(boolean sensitive) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.sensitive() == sensitive;
        }
    }

    record PersonEngagedFirst(boolean engaged) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.personEngagedFirst() == engaged;
        }
    }
}
