package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;

/** Writes what happens as one network would. */
sealed interface Scribe permits FacebookScribe, InstagramScribe, LinkedinScribe, XActivityScribe, XLegacyScribe {

    Atom write(Beat beat);
}
