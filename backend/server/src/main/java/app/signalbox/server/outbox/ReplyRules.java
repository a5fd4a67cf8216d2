package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.channels.AutomatedLabels;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.Outlets;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Approvals;
import app.signalbox.server.policy.Author;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.Interaction;
import app.signalbox.server.policy.MediaPlace;
import app.signalbox.server.policy.MediaRules;
import app.signalbox.server.policy.Obligation;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts to the platforms' rules what somebody wants to send. Called under the tenant's role. */
@Component
class ReplyRules {

    /** Further away nobody wants to know when a window closes. */
    private static final Duration HORIZON = Duration.ofDays(8);

    private final PlatformRules rules;
    private final Approvals approvals;
    private final AutomatedLabels labels;
    private final MediaRules media;
    private final Outlets outlets;

    ReplyRules(PlatformRules rules, MediaRules media, Approvals approvals, AutomatedLabels labels, Outlets outlets) {
        this.rules = rules;
        this.media = media;
        this.approvals = approvals;
        this.labels = labels;
        this.outlets = outlets;
    }

    /** What is asked of the rules, and their answer. */
    record Ruling(Action action, Facts facts, PolicyDecision decision) {}

    /**
     * Decides an entry at a moment.
     *
     * @param privateReplies how many private replies its comment has already
     */
    Ruling decide(Entry entry, ReplyTarget target, int privateReplies, Instant at) {
        Facts facts = facts(target, entry.form(), authorOf(entry), at).withPrivateRepliesBefore(privateReplies);
        return decide(actionOf(entry.act()), facts);
    }

    private Ruling decide(Action action, Facts facts) {
        return new Ruling(action, facts, rules.decide(action, facts));
    }

    /** Which files may go along. */
    MediaPlace media(ReplyTarget target, ReplyForm form) {
        return media.of(target.channel(), interaction(target, form));
    }

    private static Interaction interaction(ReplyTarget target, ReplyForm form) {
        return form == ReplyForm.PRIVATE ? Interaction.PRIVATE_REPLY : Interaction.in(target.kind());
    }

    /** How an operator may answer in this form now. */
    ReplyOption option(ReplyTarget target, ReplyForm form, int privateReplies, Instant now) {
        int limit = outlets.of(target.channel()).limit(place(form)).most();
        Facts facts = facts(target, form, Author.HUMAN, now).withPrivateRepliesBefore(privateReplies);
        var files = media(target, form).allowance();
        return switch (rules.decide(Action.SEND, facts)) {
            case PolicyDecision.Refused refused ->
                new ReplyOption(form, limit, false, null, refused.reason(), refused.ruleId(), refused.source(), files);
            case PolicyDecision.Allowed allowed ->
                new ReplyOption(form, limit, true, closesAt(target, form, now), note(allowed), null, null, files);
        };
    }

    /** The first second at which the rules no longer allow what they allow now; time alone never allows more. */
    private @Nullable Instant closesAt(ReplyTarget target, ReplyForm form, Instant now) {
        if (allowed(target, form, now.plus(HORIZON))) {
            return null;
        }
        Instant open = now;
        Instant closed = now.plus(HORIZON);
        while (Duration.between(open, closed).compareTo(Duration.ofSeconds(1)) > 0) {
            Instant middle = open.plus(Duration.between(open, closed).dividedBy(2));
            if (allowed(target, form, middle)) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return closed;
    }

    private boolean allowed(ReplyTarget target, ReplyForm form, Instant at) {
        return rules.refusal(Action.SEND, facts(target, form, Author.HUMAN, at)).isEmpty();
    }

    private static @Nullable String note(PolicyDecision.Allowed allowed) {
        return allowed.obligations().contains(Obligation.USE_HUMAN_AGENT_TAG)
                ? "It goes out as a late answer by a person (tag HUMAN_AGENT)."
                : null;
    }

    private Facts facts(ReplyTarget target, ReplyForm form, Author author, Instant at) {
        Facts facts = Facts.memberActivity(target.channel())
                .withInteraction(interaction(target, form))
                .withAuthor(author)
                .withAnswersBefore(target.answered())
                .withApprovals(held(target));
        if (target.answers() != null) {
            facts = facts.withContentAge(age(target.answers().at(), at)).withPersonEngagedFirst();
        }
        return form == ReplyForm.DIRECT && target.lastInboundAt() != null
                ? facts.withSinceLastInbound(age(target.lastInboundAt(), at))
                : facts;
    }

    /** What is approved for the brand, and what is stated of the very account. */
    private Set<Approval> held(ReplyTarget target) {
        Set<Approval> held = approvals.held();
        if (target.channel() != Channel.X || !labels.isStated(target.channelAccountId())) {
            return held;
        }
        Set<Approval> more = EnumSet.of(Approval.X_AUTOMATED_LABEL);
        more.addAll(held);
        return more;
    }

    private static Duration age(Instant since, Instant at) {
        return since.isAfter(at) ? Duration.ZERO : Duration.between(since, at);
    }

    private static Author authorOf(Entry entry) {
        return switch (entry.authorKind()) {
            case OPERATOR -> entry.verbatim() ? Author.AI_APPROVED_BY_HUMAN : Author.HUMAN;
            case AI -> Author.AI;
            case AUTOMATION, OUTSIDE_APP, CONTACT -> Author.AUTOMATION;
        };
    }

    private static Action actionOf(OutboxAct act) {
        return switch (act) {
            case REPLY, PRIVATE_REPLY -> Action.SEND;
            case HIDE, UNHIDE -> Action.HIDE;
            case DELETE -> Action.DELETE_OWN;
            case LIKE, UNLIKE -> Action.REACT;
        };
    }

    static OutgoingAct.Place place(ReplyForm form) {
        return switch (form) {
            case DIRECT -> OutgoingAct.Place.DIRECT_MESSAGE;
            case PUBLIC -> OutgoingAct.Place.PUBLIC;
            case PRIVATE -> OutgoingAct.Place.PRIVATE_REPLY;
        };
    }

    /** Whether a private reply is a thing on this network at all. */
    boolean knowsPrivateReplies(Channel channel) {
        return outlets.of(channel).supports(new OutgoingAct.PrivateReply("any", null, "any", "any"));
    }
}
