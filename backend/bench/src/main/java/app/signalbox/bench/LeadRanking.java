package app.signalbox.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well lead scores put leads before the rest, and how far they lie from a person's. */
final class LeadRanking {

    private record Entry(double score, boolean isLead) {}

    private final List<Entry> entries = new ArrayList<>();
    private double distance;
    private int inside;

    void add(int score, int low, int high, int gold, boolean isLead) {
        entries.add(new Entry(score, isLead));
        distance += Math.abs(score - gold);
        inside += low <= gold && gold <= high ? 1 : 0;
    }

    /** Probability that a lead scores above something else; ties count half. */
    double areaUnderCurve() {
        List<Entry> ascending = entries.stream()
                .sorted(Comparator.comparingDouble(Entry::score))
                .toList();
        double ranks = 0;
        long leads = 0;
        for (int from = 0; from < ascending.size(); ) {
            int to = from;
            long tied = 0;
            while (to < ascending.size()
                    && ascending.get(to).score() == ascending.get(from).score()) {
                tied += ascending.get(to++).isLead() ? 1 : 0;
            }
            ranks += tied * (from + to + 1) / 2.0;
            leads += tied;
            from = to;
        }
        return (ranks - leads * (leads + 1) / 2.0) / (leads * (double) (entries.size() - leads));
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%-12s n %5d  AUC lead or not %.3f  mean distance %.1f  inside the interval %.2f",
                "lead_score",
                entries.size(),
                areaUnderCurve(),
                distance / entries.size(),
                inside / (double) entries.size());
    }
}
