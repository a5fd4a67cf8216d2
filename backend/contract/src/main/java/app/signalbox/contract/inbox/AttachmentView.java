package app.signalbox.contract.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Something sent along with a message.
 *
 * @param kind the network's word in lower case: image, video, audio, file, location, share, sticker, story_mention, ...
 * @param url the network's address of it, which may expire
 */
public record AttachmentView(
        String kind, @Nullable String url, @Nullable String title) {}
