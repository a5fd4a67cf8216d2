package app.signalbox.bench;

import java.util.Map;

/**
 * A message of somebody else's set with that set's own gold labels.
 *
 * @param set name of the set; sets are never pooled
 * @param gold label by key: {@code intent}, {@code sentiment}, {@code urgency}, {@code lead_score}, {@code is_spam} ...
 */
record JudgedMessage(String set, String language, String text, Map<String, String> gold) {

    JudgedMessage {
        gold = Map.copyOf(gold);
    }
}
