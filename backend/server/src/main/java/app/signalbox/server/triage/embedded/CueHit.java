package app.signalbox.server.triage.embedded;

/** A phrase of a cue, found in a message at these tokens. */
record CueHit(Cue cue, int firstToken, int lastToken) {}
