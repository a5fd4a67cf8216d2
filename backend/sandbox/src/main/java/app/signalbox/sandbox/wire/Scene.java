package app.signalbox.sandbox.wire;

import org.jspecify.annotations.Nullable;

/**
 * What stands around an event on the network itself, whether or not the body tells it.
 *
 * @param personId the network's id of the person outside in whose conversation it happens
 * @param personName their display name
 * @param personHandle their handle without the at sign
 * @param placeId the post or media it happens under; absent for direct messages
 * @param parentId the comment that the conversation began with, if this is a later one
 * @param words what a body that carries only ids leaves unsaid; absent where the body says it
 */
public record Scene(
        String personId,
        String personName,
        String personHandle,
        @Nullable String placeId,
        @Nullable String parentId,
        @Nullable String words) {}
