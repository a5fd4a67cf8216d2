package app.signalbox.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether messages that we train on were taken from somebody else's: compares the runs of five letters that both have.
 * Stock phrases of up to four words ("thank you so much") are everybody's and don't count.
 */
final class Provenance {

    /** From this share of common runs on, one message is called a copy of the other. */
    static final double COPY = 0.4;

    private static final int RUN = 5;
    private static final int SHOWN = 5;
    private static final int STOCK_PHRASE = 4;
    private static final Pattern NAMES = Pattern.compile("https?://\\s?\\S+|www\\.\\S+|[@#]\\w+|__\\w+__|\\{\\w+}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final List<Words> own;
    private final Map<Integer, List<Integer>> ownByRun = new HashMap<>();

    /**
     * A foreign message and the one of ours that comes nearest.
     *
     * @param share of all their runs, those that both have; 1 if they say the same in the same words
     */
    record Pair(String own, String foreign, double share) {

        /** Whether this can hardly be chance. */
        boolean isCopy() {
            return share > COPY;
        }
    }

    private record Words(String text, Set<Integer> runs) {

        static @Nullable Words of(String text) {
            String bare = NAMES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
            String words = NO_LETTERS
                    .matcher(bare.replace("'", "").replace("\u2019", ""))
                    .replaceAll(" ")
                    .strip();
            if (words.split(" ", -1).length <= STOCK_PHRASE) {
                return null;
            }
            Set<Integer> runs = new HashSet<>();
            for (int at = 0; at + RUN <= words.length(); at++) {
                runs.add(words.substring(at, at + RUN).hashCode());
            }
            return new Words(text, runs);
        }
    }

    Provenance(List<String> own) {
        this.own = words(own);
        for (int at = 0; at < this.own.size(); at++) {
            int message = at;
            this.own
                    .get(at)
                    .runs()
                    .forEach(run -> ownByRun.computeIfAbsent(run, absent -> new ArrayList<>())
                            .add(message));
        }
    }

    private static List<Words> words(List<String> texts) {
        List<Words> words = new ArrayList<>();
        for (String text : texts) {
            Words some = Words.of(text);
            if (some != null) {
                words.add(some);
            }
        }
        return words;
    }

    /** For each foreign message that has anything in common with ours, the nearest; the nearest pair first. */
    List<Pair> nearest(List<String> foreign) {
        int[] common = new int[own.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Words theirs : words(foreign)) {
            Arrays.fill(common, 0);
            theirs.runs().forEach(run -> ownByRun.getOrDefault(run, List.of()).forEach(at -> common[at]++));
            Pair pair = nearest(theirs, common);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        pairs.sort((one, other) -> Double.compare(other.share(), one.share()));
        return pairs;
    }

    private @Nullable Pair nearest(Words theirs, int[] common) {
        Pair nearest = null;
        for (int at = 0; at < common.length; at++) {
            Words ours = own.get(at);
            double share =
                    common[at] / (double) (theirs.runs().size() + ours.runs().size() - common[at]);
            if (common[at] > 0 && (nearest == null || share > nearest.share())) {
                nearest = new Pair(ours.text(), theirs.text(), share);
            }
        }
        return nearest;
    }

    /** A few lines for a person. */
    String summary(List<String> foreign) {
        List<Pair> pairs = nearest(foreign);
        long copies = pairs.stream().filter(Pair::isCopy).count();
        String head = String.format(
                Locale.ROOT,
                "Of %d scored messages %d share more than four tenths of their runs of five letters with one that we train on.",
                foreign.size(),
                copies);
        return pairs.stream()
                .limit(SHOWN)
                .map(pair -> String.format(
                        Locale.ROOT, "%n  %.2f  %s%n        %s", pair.share(), pair.foreign(), pair.own()))
                .collect(Collectors.joining("", head + " The nearest:", ""));
    }
}
