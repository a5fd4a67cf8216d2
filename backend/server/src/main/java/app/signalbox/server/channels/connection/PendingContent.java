package app.signalbox.server.channels.connection;

import org.jspecify.annotations.Nullable;

/** Something of which only the id is known. */
public sealed interface PendingContent {

    /**
     * A message, such as a mention on Instagram.
     *
     * @param threadKey key of its thread as the event named it
     * @param subjectRef the post or media it stands under
     */
    record Message(
            String providerMessageId,
            String threadKey,
            @Nullable String subjectRef) implements PendingContent {}

    /** An entry of a lead form. */
    record LeadForm(String leadFormEntryId) implements PendingContent {}
}
