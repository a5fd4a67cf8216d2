package app.signalbox.server.inbox.presence;

/** What somebody does at a conversation; the later, the more it matters to others. */
public enum Activity {
    VIEWING,
    WRITING,
    DRAFTING
}
