package app.signalbox.contract.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies: all that is said here must hold. Words are in lower case; spans are ISO 8601, as in
 * {@code PT24H}.
 *
 * @param origins how the content came to us: {@code member_activity}, {@code lead_form}, {@code given_directly}
 * @param interactions one of these
 * @param authors one of these; an author who is not known is none of them
 * @param exceptAuthors none of these; an author who is not known is none of them
 * @param contentOlderThan the content is older; not if its age is not known
 * @param contentAgeUnknown true: the content's age is not known
 * @param silentLongerThan the person's last direct message is longer ago, or there is none
 * @param neverWrote true: there is no direct message of the person
 * @param answersFrom the interaction has at least so many answers of ours
 * @param privateRepliesFrom the comment has at least so many private replies of ours
 * @param tags one of these message tags is to be sent along
 * @param exceptTags a message tag is to be sent along, and none of these
 * @param withoutApproval this approval is missing
 * @param botDisclosed whether the person was told that a machine is speaking
 * @param sensitive whether the words touch a protected trait
 * @param personEngagedFirst whether the person addressed the brand of their own accord
 */
public record RuleConditions(
        @Nullable List<String> origins,
        @Nullable List<String> interactions,
        @Nullable List<String> authors,
        @Nullable List<String> exceptAuthors,
        @Nullable Duration contentOlderThan,
        @Nullable Boolean contentAgeUnknown,
        @Nullable Duration silentLongerThan,
        @Nullable Boolean neverWrote,
        @Nullable Integer answersFrom,
        @Nullable Integer privateRepliesFrom,
        @Nullable List<String> tags,
        @Nullable List<String> exceptTags,
        @Nullable Approval withoutApproval,
        @Nullable Boolean botDisclosed,
        @Nullable Boolean sensitive,
        @Nullable Boolean personEngagedFirst) {}
