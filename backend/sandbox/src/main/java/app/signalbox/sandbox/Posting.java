package app.signalbox.sandbox;

import app.signalbox.sandbox.wire.Delivery;

/** One copy of a delivery on its way out. */
record Posting(Delivery delivery, int copy) {}
