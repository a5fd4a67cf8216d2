package app.signalbox.server.triage;

import app.signalbox.contract.channels.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One text to be read, as the person wrote it.
 *
 * @param text may be empty, for instance when only a picture was sent
 * @param context what the same person wrote just before in the same thread, if anything
 */
public record Utterance(
        String text, Channel channel, @Nullable String context) {}
