package app.signalbox.server.channels.x;

import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.wire.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people that a body describes beside its events, by id. */
record XPeople(Map<String, Person> known) {

    /**
     * Collects them.
     *
     * @param users object by id, as direct messages have it
     * @param included array, as posts have it
     */
    static XPeople of(Fields users, Fields included) {
        var known = new HashMap<String, Person>();
        var byId = users.names().stream().map(users::at);
        Stream.concat(byId, included.items("users").stream()).forEach(user -> {
            var person = person(user);
            if (person != null) {
                known.put(person.externalId(), person);
            }
        });
        return new XPeople(known);
    }

    /** One user, described as such or inside {@code data}. */
    static @Nullable Person person(Fields user) {
        var inner = user.has("data") ? user.at("data") : user;
        var id = inner.firstId("id_str", "id", "user_id");
        return id == null ? null : new Person(id, inner.text("name"), inner.firstText("username", "screen_name"));
    }

    /** The person with the id, with nothing but the id if nobody described them. */
    Person get(String id) {
        return known.getOrDefault(id, new Person(id, null, null));
    }

    /** The only one besides the account. */
    @Nullable
    Person other(@Nullable String account) {
        var others = known.values().stream()
                .filter(p -> !p.externalId().equals(account))
                .toList();
        return others.size() == 1 ? others.getFirst() : null;
    }
}
