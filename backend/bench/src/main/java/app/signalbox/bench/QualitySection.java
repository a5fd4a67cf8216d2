package app.signalbox.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on one set.
 *
 * @param confusions by key
 * @param ranking absent where the set scores no leads
 * @param curve of the intents; empty where the set has none
 */
record QualitySection(
        String name,
        Map<String, Confusion> confusions,
        @Nullable LeadRanking ranking,
        AbstentionCurve curve) {}
