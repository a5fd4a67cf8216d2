package app.signalbox.server.ui.operations;

import app.signalbox.contract.outbox.OutboxEntry;

/** Something of a brand that did not go out. */
record DeadLetter(String brand, OutboxEntry entry) {}
