package app.signalbox.sandbox.answer.meta;

import java.time.Instant;

/**
 * One message of a thread.
 *
 * @param id the network's id of it
 * @param fromPerson whether the person outside said it, and not the account
 * @param text the words
 * @param at the network's time
 */
record Utterance(String id, boolean fromPerson, String text, Instant at) {}
