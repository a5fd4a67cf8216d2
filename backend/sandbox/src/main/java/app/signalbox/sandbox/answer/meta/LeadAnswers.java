package app.signalbox.sandbox.answer.meta;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a person filled into a lead form; the same lead always says the same. */
final class LeadAnswers {

    private static final List<String> CITIES =
            List.of("Bristol", "Leeds", "Utrecht", "Lyon", "Graz", "Porto", "Turku", "Aarhus");
    private static final List<String> WISHES =
            List.of("within a month", "this week", "only looking around", "for next season");

    private LeadAnswers() {}

    static ArrayNode of(String leadgenId, String personName) {
        var random = new SplittableRandom(leadgenId.hashCode());
        var name = personName.isBlank() ? "Alex Morrow" : personName;
        var number = random.nextInt(100_000, 1_000_000);
        var answers = JsonNodeFactory.instance.arrayNode();
        add(answers, "full_name", name);
        add(
                answers,
                "email",
                "person" + Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), 100_000) + "@example.com");
        // a range that is set aside for invented people
        add(answers, "phone_number", "+447700" + number);
        add(answers, "city", CITIES.get(random.nextInt(CITIES.size())));
        add(answers, "when_do_you_want_to_buy", WISHES.get(random.nextInt(WISHES.size())));
        return answers;
    }

    private static void add(ArrayNode answers, String question, String answer) {
        answers.addObject().put("name", question).putArray("values").add(answer);
    }
}
