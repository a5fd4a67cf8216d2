package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessageVectorsTests {

    private static final List<String> WORDS =
            List.of("why", "is", "my", "blue", "tent", "still", "not", "here", "after", "nine", "days", "🙄");

    private static Workers workers;
    private static MessageVectors vectors;

    @BeforeAll
    static void load() {
        workers = new Workers(2);
        vectors = new MessageVectors(workers, EarlyNotes.shipped());
    }

    @AfterAll
    static void unload() {
        vectors.close();
        workers.close();
    }

    @Test
    void givesAMessageTheSameVectorToTheLastBitAloneAndInCompany() {
        List<String> company = new ArrayList<>();
        for (int count = 0; count < 200; count++) {
            company.add(message(count));
        }

        List<float[]> inCompany = vectors.of(company);

        for (int at = 0; at < company.size(); at += 7) {
            assertThat(vectors.of(List.of(company.get(at))).getFirst()).isEqualTo(inCompany.get(at));
        }
    }

    @Test
    void givesVectorsOfLengthOneAndNothingForNothing() {
        List<float[]> both = vectors.of(List.of("where is my order?", " "));

        assertThat(square(both.getFirst())).isBetween(0.999, 1.001);
        assertThat(both.getLast()).containsOnly(0);
    }

    @Test
    void putsLikeNearLike() {
        List<float[]> three = vectors.of(
                List.of("the parcel never arrived", "my package did not come", "congratulations on your wedding"));

        assertThat(product(three.get(0), three.get(1))).isGreaterThan(product(three.get(0), three.get(2)));
    }

    private static String message(int number) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at <= number % 30; at++) {
            text.append(WORDS.get((number + at * at) % WORDS.size())).append(' ');
        }
        return text.append(number).toString();
    }

    private static double square(float[] vector) {
        return product(vector, vector);
    }

    private static double product(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
