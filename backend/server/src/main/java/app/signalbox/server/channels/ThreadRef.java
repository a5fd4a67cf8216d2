package app.signalbox.server.channels;

import app.signalbox.contract.inbox.ThreadKind;
import org.jspecify.annotations.Nullable;

/**
 * The network's container of messages, computed from one event alone, so that order of arrival can't change it.
 *
 * @param kind kind of interaction
 * @param key identifies the thread on the account
 * @param subjectRef the post, media or ad it is about
 */
public record ThreadRef(
        ThreadKind kind, String key, @Nullable String subjectRef) {}
