package app.signalbox.server.channels;

/** What to answer to a verification request. */
public sealed interface HandshakeReply {

    /**
     * The request knew our secret or asked us to prove that we know it.
     *
     * @param contentType media type of the body
     */
    record Proven(String contentType, String body) implements HandshakeReply {}

    /** The request carried a wrong token. */
    record Refused() implements HandshakeReply {}
}
