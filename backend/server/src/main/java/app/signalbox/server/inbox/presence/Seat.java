package app.signalbox.server.inbox.presence;

/** A place at a conversation, held until it is left. */
public interface Seat {

    /** Tells that something was typed just now; tells the others nothing new as long as typing goes on. */
    void write();

    /** Tells that nothing is being written any more. */
    void rest();

    /** Ends it; ending it once more changes nothing. */
    void leave();
}
