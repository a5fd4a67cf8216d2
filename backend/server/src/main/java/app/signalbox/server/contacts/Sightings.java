package app.signalbox.server.contacts;

import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.policy.Content;
import app.signalbox.server.policy.PlatformRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the people in provider events. */
final class Sightings {

    private Sightings() {}

    /** One sighting for every self that the chunk names, by identity id, which is also the order of writing. */
    static Map<UUID, Sighting> in(List<ArrivedEvent> chunk, PlatformRules rules) {
        Map<UUID, Sighting> found = new TreeMap<>();
        chunk.stream()
                .flatMap(arrived -> in(arrived, rules))
                .forEach(sighting -> found.merge(sighting.identityId(), sighting, Sighting::with));
        return found;
    }

    private static Stream<Sighting> in(ArrivedEvent arrived, PlatformRules rules) {
        return switch (arrived.event()) {
            case ProviderEvent.MessagePosted posted ->
                Stream.of(
                                seen(arrived, posted.author(), Talks.NO, rules),
                                seen(arrived, posted.contact(), Talks.YES, rules))
                        .flatMap(Optional::stream);
            case ProviderEvent.ReactionChanged reacted -> seen(arrived, reacted.author(), Talks.NO, rules).stream();
            case ProviderEvent.Notice notice -> seen(arrived, notice.contact(), Talks.YES, rules).stream();
            case ProviderEvent.MessageEdited ignored -> Stream.empty();
            case ProviderEvent.MessageDeleted ignored -> Stream.empty();
            case ProviderEvent.MessageModerated ignored -> Stream.empty();
            case ProviderEvent.ThreadRead ignored -> Stream.empty();
            case ProviderEvent.MessagesDelivered ignored -> Stream.empty();
            case ProviderEvent.SubjectChanged ignored -> Stream.empty();
            case ProviderEvent.LeadFormSubmitted ignored -> Stream.empty();
            case ProviderEvent.LeadFormAnswered ignored -> Stream.empty();
            case ProviderEvent.Unreadable ignored -> Stream.empty();
        };
    }

    private static Optional<Sighting> seen(
            ArrivedEvent arrived, @Nullable Person person, Talks talks, PlatformRules rules) {
        if (person == null) {
            return Optional.empty();
        }
        Instant told = arrived.event().source().providerTime();
        Instant at = (told == null ? arrived.receivedAt() : told).truncatedTo(ChronoUnit.MICROS);
        return Optional.of(new Sighting(
                Contacts.identityId(arrived.channelAccountId(), person),
                arrived.channelAccountId(),
                person.externalId(),
                new Sighting.Names(Stamped.of(person.name(), at), Stamped.of(person.handle(), at)),
                rules.keep(arrived.event().source().channel(), Content.PROFILE)
                        .map(keep -> arrived.receivedAt().plus(keep))
                        .orElse(null),
                talks == Talks.YES));
    }

    private enum Talks {
        YES,
        NO
    }
}
