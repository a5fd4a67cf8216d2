package app.signalbox.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @Test
    void readsWordsAndPhrases() {
        InboxFilter filter = SearchText.read("  parcel \"where is it\" dm -refund -\"thank you\" ");

        assertThat(filter.words())
                .containsExactly(
                        new SearchWord("parcel", false),
                        new SearchWord("where is it", true),
                        new SearchWord("dm", true));
        assertThat(filter.withoutWords())
                .containsExactly(new SearchWord("refund", false), new SearchWord("thank you", true));
    }

    @Test
    void readsFieldsInAnyCaseAndSeveralValuesOfOne() {
        InboxFilter filter =
                SearchText.read("Channel:X,Facebook intent:complaint intent:LEAD -status:spam from:\"Kim B\"");

        assertThat(filter.of(SearchField.CHANNEL).any()).containsExactly("x", "facebook");
        assertThat(filter.of(SearchField.INTENT).any()).containsExactly("complaint", "lead");
        assertThat(filter.of(SearchField.STATUS)).isEqualTo(new Wanted(List.of(), List.of("spam")));
        assertThat(filter.of(SearchField.FROM).any()).containsExactly("kim b");
        assertThat(filter.words()).isEmpty();
    }

    @Test
    void readsMarksScoresAndDays() {
        InboxFilter filter = SearchText.read(
                "is:waiting -is:unsure has:attachment score>70 score<90 after:2026-10-01 before:2026-11-01",
                ZoneId.of("Europe/Berlin"));

        assertThat(filter.marks())
                .isEqualTo(Map.of(SearchMark.WAITING, true, SearchMark.UNSURE, false, SearchMark.ATTACHMENT, true));
        assertThat(filter.above()).isEqualTo(70);
        assertThat(filter.below()).isEqualTo(90);
        assertThat(filter.from()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void turnsComparisonsRoundBehindADash() {
        InboxFilter filter = SearchText.read("-score>70 -before:2026-11-01");

        assertThat(filter.below()).isEqualTo(71);
        assertThat(filter.above()).isNull();
        assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(filter.until()).isNull();
    }

    @Test
    void leavesAddressesTimesAndQuotedColonsAsWords() {
        InboxFilter filter = SearchText.read("https://shop.example/a 12:30 \"from:kim\"");

        assertThat(filter.fields()).isEmpty();
        assertThat(filter.words())
                .extracting(SearchWord::text)
                .containsExactly("https://shop.example/a", "12:30", "from:kim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    intent:angry       | "angry" is no intent. Use one of question, complaint, lead, praise, spam, other.
                    is:nice            | "nice" is no value of is:. Use one of unsure, waiting, lead, current.
                    has:               | Write behind has: one of attachment.
                    from:              | Write behind from: what it should be, such as from:kim.
                    channel:           | Write behind channel: one of facebook, instagram, x, linkedin.
                    score>many         | Compare the score with a whole number from 0 to 100, such as score>70 or score<30.
                    score:70           | Compare the score with a whole number from 0 to 100, such as score>70 or score<30.
                    score<101          | Compare the score with a whole number from 0 to 100, such as score>70 or score<30.
                    before:01.11.2026  | "01.11.2026" is no day. Write it as in before:2026-11-01.
                    after:             | Write a day behind after:, such as after:2026-11-01.
                    "open end          | A quotation mark is never closed. Close it, as in "where is my parcel".
                    """, quoteCharacter = '\0')
    void saysWhatToWriteInstead(String search, String sentence) {
        assertThatThrownBy(() -> SearchText.read(search))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessage(sentence);
    }

    @Test
    void namesAllOperatorsWhereOneIsUnknown() {
        assertThatThrownBy(() -> SearchText.read("mood:bad"))
                .hasMessage(
                        "\"mood:\" is nothing to search by. Use one of from:, channel:, intent:, sentiment:, urgency:,"
                                + " language:, status:, kind:, label:, assigned:, in:, is:, has:, mentions:, score>, score<, before:,"
                                + " after:, or put it in quotation marks to find it as text.");
    }

    @Test
    void refusesOrReadsWhateverIsTyped() {
        Random random = new Random(20);
        String letters = "ab:\"- ><,0/\\%_„“'é\u00e4\ud83d\ude00\t|&!()*";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "from:" : "");
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            try {
                InboxFilter filter = SearchText.read(text.toString());
                assertThat(filter.words()).allMatch(word -> !word.text().isBlank());
            } catch (InvalidFilterException refused) {
                assertThat(refused).message().endsWith(".");
            }
        }
    }

    @Test
    void meansTheSameInAnyOrder() {
        List<String> parts = new ArrayList<>(List.of(
                "channel:x",
                "-channel:facebook",
                "is:lead",
                "score>10",
                "score>20",
                "before:2026-01-01",
                "intent:lead"));
        InboxFilter expected = SearchText.read(String.join(" ", parts));
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            java.util.Collections.shuffle(parts, random);
            assertThat(SearchText.read(String.join(" ", parts))).isEqualTo(expected);
        }
    }

    @Test
    void letsThroughWhatBothLetThrough() {
        InboxFilter both =
                SearchText.read("status:new,open score>20").and(SearchText.read("status:open,spam score>10 tea"));

        assertThat(both.of(SearchField.STATUS).any()).containsExactly("open");
        assertThat(both.above()).isEqualTo(20);
        assertThat(both.words()).containsExactly(new SearchWord("tea", false));
        InboxFilter nothing = SearchText.read("status:new").and(SearchText.read("status:open"));
        assertThat(nothing.of(SearchField.STATUS).allows("new")).isFalse();
        assertThat(nothing.of(SearchField.STATUS).allows("open")).isFalse();
    }

    @Test
    void proposesHowASearchCanGoOn() {
        assertThat(SearchHints.of("tea ch")).containsExactly("tea channel:");
        assertThat(SearchHints.of("tea -intent:l")).containsExactly("tea -intent:lead");
        assertThat(SearchHints.of("is:")).containsExactly("is:unsure", "is:waiting", "is:lead", "is:current");
        assertThat(SearchHints.of("sc")).containsExactly("score>", "score<");
        assertThat(SearchHints.of("parcel")).isEmpty();
    }
}
