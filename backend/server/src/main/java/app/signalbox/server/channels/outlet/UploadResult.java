package app.signalbox.server.channels.outlet;

import java.time.Instant;

/** What became of bringing a file to a network, which nobody outside sees and which may be done again at any time. */
public sealed interface UploadResult {

    /**
     * The network has it.
     *
     * @param mediaId its id of it
     * @param usableUntil when the network forgets it unless it is sent
     */
    record Stored(String mediaId, Instant usableUntil) implements UploadResult {}

    /**
     * The network has it and is still looking through it.
     *
     * @param mediaId its id of it
     * @param askAgainAt when it may be ready
     * @param usableUntil when the network forgets it
     */
    record Processing(String mediaId, Instant askAgainAt, Instant usableUntil) implements UploadResult {}

    /**
     * Reads what a network said to an upload.
     *
     * @param sent accepted with the file's id as that of a message
     */
    static UploadResult of(Sent sent, Instant usableUntil) {
        return switch (sent.result()) {
            case SendResult.Accepted accepted
            when accepted.providerMessageId() != null -> new Stored(accepted.providerMessageId(), usableUntil);
            case SendResult.Accepted _, SendResult.Unknown _ ->
                new NotStored(new Sent(
                        new SendResult.Unreachable("The network gave no clear answer to a file. It is tried again."),
                        sent.limits()));
            case SendResult.Rejected _, SendResult.AccessLost _, SendResult.RateLimited _, SendResult.Unreachable _ ->
                new NotStored(sent);
        };
    }

    /** It is not there; an answer that got lost counts as none. */
    record NotStored(Sent sent) implements UploadResult {}
}
