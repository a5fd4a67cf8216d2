package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.policy.Approval;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at. Holds no words and no names, so that it can be kept and decided again. Start with
 * {@link #of} or {@link #memberActivity} and add what is known; what isn't said counts as not known, not done and not
 * approved.
 *
 * @param channel network the content came from, or is to go to
 * @param origin how the person gave it
 * @param interaction in what form, absent where it doesn't matter
 * @param author whose words go out or who acts, absent where nothing goes out
 * @param contentAge how long ago the content was written that is kept, shown or answered; absent if not known
 * @param sinceLastInbound how long ago the person last wrote a direct message, absent if they never did
 * @param answersBefore how many answers of ours this very interaction already has
 * @param privateRepliesBefore how many private replies of ours this very comment already has
 * @param messageTag Meta's tag that is to be sent along
 * @param approvals what networks and persons have agreed to
 * @param botDisclosed whether the person was told that a machine is speaking
 * @param sensitive whether the words touch health, money trouble, politics or another protected trait
 * @param personEngagedFirst whether the person addressed the brand of their own accord
 */
public record Facts(
        Channel channel,
        Origin origin,
        @Nullable Interaction interaction,
        @Nullable Author author,
        @Nullable Duration contentAge,
        @Nullable Duration sinceLastInbound,
        int answersBefore,
        int privateRepliesBefore,
        @Nullable String messageTag,
        Set<Approval> approvals,
        boolean botDisclosed,
        boolean sensitive,
        boolean personEngagedFirst) {

    public Facts {
        Objects.requireNonNull(channel, "Facts need a channel");
        Objects.requireNonNull(origin, "Facts need an origin");
        if (answersBefore < 0 || privateRepliesBefore < 0) {
            throw new IllegalArgumentException("Nobody answers less than never");
        }
        Set<Approval> sorted = EnumSet.noneOf(Approval.class);
        sorted.addAll(approvals);
        approvals = Collections.unmodifiableSet(sorted);
    }

    /** How content came to us. */
    public enum Origin {
        /** Public or private activity of a member on the network. */
        MEMBER_ACTIVITY,
        /** A form the person filled in for the brand. */
        LEAD_FORM,
        /** Given to the brand independently of the network. */
        GIVEN_DIRECTLY
    }

    public static Facts of(Channel channel, Origin origin) {
        return new Facts(channel, origin, null, null, null, null, 0, 0, null, Set.of(), false, false, false);
    }

    /** Of something that a member did on the network. */
    public static Facts memberActivity(Channel channel) {
        return of(channel, Origin.MEMBER_ACTIVITY);
    }

    /** Of words that a member wrote on the network. */
    public static Facts ofWords(Channel channel, @Nullable String words) {
        Facts facts = memberActivity(channel);
        return words != null && SensitiveTopics.touches(words) ? facts.withSensitiveContent() : facts;
    }

    public Facts withInteraction(@Nullable Interaction said) {
        return with(draft -> draft.interaction = said);
    }

    public Facts withAuthor(@Nullable Author said) {
        return with(draft -> draft.author = said);
    }

    public Facts withContentAge(@Nullable Duration said) {
        return with(draft -> draft.contentAge = said);
    }

    public Facts withSinceLastInbound(@Nullable Duration said) {
        return with(draft -> draft.sinceLastInbound = said);
    }

    public Facts withAnswersBefore(int said) {
        return with(draft -> draft.answersBefore = said);
    }

    public Facts withPrivateRepliesBefore(int said) {
        return with(draft -> draft.privateRepliesBefore = said);
    }

    public Facts withMessageTag(@Nullable String said) {
        return with(draft -> draft.messageTag = said);
    }

    /** With these and no other approvals. */
    public Facts withApprovals(Set<Approval> said) {
        return with(draft -> draft.approvals = said);
    }

    /** With this approval too. */
    public Facts withApproval(Approval one) {
        Set<Approval> all = EnumSet.of(one);
        all.addAll(approvals);
        return withApprovals(all);
    }

    /** The person knows that a machine is speaking. */
    public Facts withBotDisclosed() {
        return with(draft -> draft.botDisclosed = true);
    }

    /** The words touch what must not be inferred. */
    public Facts withSensitiveContent() {
        return with(draft -> draft.sensitive = true);
    }

    /** The person addressed the brand of their own accord. */
    public Facts withPersonEngagedFirst() {
        return with(draft -> draft.personEngagedFirst = true);
    }

    private Facts with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.facts();
    }

    /** Facts about to become other facts. */
    private static final class Draft {

        private final Channel channel;
        private final Origin origin;
        private @Nullable Interaction interaction;
        private @Nullable Author author;
        private @Nullable Duration contentAge;
        private @Nullable Duration sinceLastInbound;
        private int answersBefore;
        private int privateRepliesBefore;
        private @Nullable String messageTag;
        private Set<Approval> approvals;
        private boolean botDisclosed;
        private boolean sensitive;
        private boolean personEngagedFirst;

        Draft(Facts from) {
            channel = from.channel;
            origin = from.origin;
            interaction = from.interaction;
            author = from.author;
            contentAge = from.contentAge;
            sinceLastInbound = from.sinceLastInbound;
            answersBefore = from.answersBefore;
            privateRepliesBefore = from.privateRepliesBefore;
            messageTag = from.messageTag;
            approvals = from.approvals;
            botDisclosed = from.botDisclosed;
            sensitive = from.sensitive;
            personEngagedFirst = from.personEngagedFirst;
        }

        Facts facts() {
            return new Facts(
                    channel,
                    origin,
                    interaction,
                    author,
                    contentAge,
                    sinceLastInbound,
                    answersBefore,
                    privateRepliesBefore,
                    messageTag,
                    approvals,
                    botDisclosed,
                    sensitive,
                    personEngagedFirst);
        }
    }
}
