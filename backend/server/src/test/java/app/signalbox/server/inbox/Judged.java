package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import java.util.List;
import java.util.UUID;

/** A message that an engine has read as nothing in particular. */
public final class Judged {

    private Judged() {}

    /** Id of the message, whose conversation and whose author bear its name. */
    public static UUID message(Brand brand, String name, String text) {
        brand.receive(says(direct(name), person(name, "Person " + name), name, text, 10));
        UUID id = Post.messageId(Events.ACCOUNT, name);
        brand.run(() -> brand.triage().recordReadings(List.of(new ConversationReading(id, nothing()))));
        return id;
    }

    private static TriageView nothing() {
        return new TriageView(
                Intent.OTHER,
                0.5,
                null,
                Sentiment.NEU,
                0.8,
                Urgency.NORMAL,
                "en",
                true,
                20,
                10,
                40,
                List.of("Nothing in the message asks to buy"),
                "embedded",
                "test 1",
                Events.START);
    }
}
