package app.signalbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Direct messages that were never sent before: sentences that we wrote, each begun with two words of others. */
final class BenchMessages {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> sentences;
    private final List<String> words;
    private final Random random = new Random(4);
    private long ids;

    BenchMessages() throws IOException {
        sentences = TrainingMessages.in(RepositoryRoot.messages()).messages().stream()
                .map(LabelledMessage::text)
                .toList();
        words = sentences.stream()
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .distinct()
                .toList();
    }

    List<String> texts(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            texts.add(word() + " " + word() + " " + sentences.get(random.nextInt(sentences.size())));
        }
        return texts;
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    /** A webhook with one message; every person writes two. */
    byte[] webhook(String page, String text) {
        long id = ids++;
        return ("{\"object\":\"page\",\"entry\":[{\"id\":\"" + page + "\",\"time\":" + System.currentTimeMillis()
                        + ",\"messaging\":[{\"sender\":{\"id\":\"" + (900_000_000L + id / 2)
                        + "\"},\"recipient\":{\"id\":\"" + page + "\"},\"timestamp\":" + System.currentTimeMillis()
                        + ",\"message\":{\"mid\":\"m_bench_" + id + "\",\"text\":" + JSON.writeValueAsString(text)
                        + "}}]}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
