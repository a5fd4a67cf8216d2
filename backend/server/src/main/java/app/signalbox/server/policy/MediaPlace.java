package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.MediaAllowance;
import app.signalbox.contract.outbox.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files may go along in one form on one network.
 *
 * @param id stable name of the rule
 * @param together whether words and files are one message there; else each file is a message of its own
 * @param alone whether files may go without words
 * @param sets an answer's files all have to fit one of them; none where no files may go
 * @param advice a sentence that says what to do instead
 * @param source address of the network's clause
 * @param since day from which it counts
 */
public record MediaPlace(
        String id,
        Set<Channel> channels,
        Set<Interaction> interactions,
        boolean together,
        boolean alone,
        List<Fitting> sets,
        String advice,
        String source,
        String since) {

    /** Megabytes are decimal, so that no network's own count refuses what passed here. */
    static final long MEGABYTE = 1_000_000;

    public MediaPlace {
        channels = Set.copyOf(channels);
        interactions = Set.copyOf(interactions);
        sets = List.copyOf(sets);
        BookField place = new BookField(id);
        place.at("advice").text(advice);
        place.at("source").https(source);
    }

    /**
     * Files that may go together.
     *
     * @param most of them in one answer
     */
    public record Fitting(int most, Map<MediaKind, Allowed> kinds) {

        public Fitting {
            kinds = Map.copyOf(kinds);
        }

        boolean takes(MediaFile file) {
            Allowed allowed = kinds.get(file.kind());
            return allowed != null && allowed.types().contains(file.mediaType());
        }
    }

    /** What files of one kind may be. */
    public record Allowed(int megabytes, List<String> types) {

        public Allowed {
            types = List.copyOf(types);
        }

        long bytes() {
            return megabytes * MEGABYTE;
        }
    }

    boolean isFor(Channel channel, Interaction interaction) {
        return channels.contains(channel) && interactions.contains(interaction);
    }

    /** Why these files can't go out like this, in a sentence that says what to do; empty if they can. */
    public Optional<String> refusal(List<MediaFile> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        for (MediaFile file : files) {
            Optional<String> alone = refusal(file);
            if (alone.isPresent()) {
                return alone;
            }
        }
        boolean fits = sets.stream()
                .anyMatch(set -> files.size() <= set.most() && files.stream().allMatch(set::takes));
        return fits ? Optional.empty() : Optional.of(advice);
    }

    private Optional<String> refusal(MediaFile file) {
        Optional<Allowed> allowed = sets.stream()
                .filter(set -> set.takes(file))
                .map(set -> set.kinds().get(file.kind()))
                .findFirst();
        if (allowed.isEmpty()) {
            return Optional.of(
                    sets.isEmpty()
                            ? advice
                            : "\"%s\" is of the type %s, which can't go here. %s"
                                    .formatted(file.name(), file.mediaType(), advice));
        }
        return file.size() <= allowed.get().bytes()
                ? Optional.empty()
                : Optional.of(
                        "\"%s\" has %s MB, and the network takes %d MB here. Make it smaller, or send a link to it."
                                .formatted(
                                        file.name(),
                                        String.format(Locale.ROOT, "%.1f", (double) file.size() / MEGABYTE),
                                        allowed.get().megabytes()));
    }

    /** The same for whoever chooses files. */
    public MediaAllowance allowance() {
        List<MediaAllowance.Kind> kinds = new ArrayList<>();
        for (MediaKind kind : MediaKind.values()) {
            sets.stream()
                    .filter(set -> set.kinds().containsKey(kind))
                    .map(set -> set.kinds().get(kind))
                    .findFirst()
                    .ifPresent(allowed -> kinds.add(new MediaAllowance.Kind(kind, allowed.types(), allowed.bytes())));
        }
        int most = sets.stream().mapToInt(Fitting::most).max().orElse(0);
        return new MediaAllowance(most, kinds, most == 0 ? advice : null, source);
    }
}
