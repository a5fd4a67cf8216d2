package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.outside.Media;

/** A picture that LinkedIn has. */
record LinkedinImage(String urn, Media media) {}
