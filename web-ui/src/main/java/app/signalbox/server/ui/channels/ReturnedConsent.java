package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ConnectAttempt;

/** An attempt that the browser came back with, and the brand it was begun for. */
record ReturnedConsent(String brand, ConnectAttempt attempt) {}
