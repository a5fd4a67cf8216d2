package app.signalbox.server.policy;

/** What a rule says where it applies. */
public enum Verdict {
    REFUSE,
    REQUIRE
}
