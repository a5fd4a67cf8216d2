package app.signalbox.contract.leads;

import java.util.List;

/**
 * How a lead came to us, and what that allows.
 *
 * @param origin a sentence on how the person gave it
 * @param lawfulBasis a sentence on what it may be kept and used for, with the article
 * @param uses what the network's rules say to each use
 */
public record LeadBasis(String origin, String lawfulBasis, List<LeadUse> uses) {

    public LeadBasis {
        uses = List.copyOf(uses);
    }
}
