package app.signalbox.server.channels.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1765000000                       | 2025-12-06T05:46:40Z
                    1765000000500                    | 2025-12-06T05:46:40.500Z
                    "1765000000500"                  | 2025-12-06T05:46:40.500Z
                    "2021-09-08T06:34:04+0000"       | 2021-09-08T06:34:04Z
                    "2021-09-08T06:34:04+02:00"      | 2021-09-08T04:34:04Z
                    "2026-07-24T21:05:48.000Z"       | 2026-07-24T21:05:48Z
                    "Wed Feb 05 08:39:31 +0000 2020" | 2020-02-05T08:39:31Z
                    """)
    void readsTheTimesOfAllNetworks(String json, Instant expected) {
        assertThat(fields("{\"t\":" + json + "}").time("t")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-5", "12341", "null", "\"\"", "\"soon\"", "{}", "1e300", "99999999999999999999"})
    void takesAnImpossibleTimeForNone(String json) {
        assertThat(fields("{\"t\":" + json + "}").time("t")).isNull();
    }

    @Test
    void keepsIdsBeyondTheRangeOfDoubles() {
        var fields = fields(
                "{\"number\":9007199254740993,\"text\":\" 007 \",\"huge\":123456789012345678901234567890,\"real\":1.5}");

        assertThat(fields.id("number")).isEqualTo("9007199254740993");
        assertThat(fields.id("text")).isEqualTo("007");
        assertThat(fields.id("huge")).isEqualTo("123456789012345678901234567890");
        assertThat(fields.id("real")).isNull();
    }

    @Test
    void replacesWhatNoDatabaseKeeps() {
        var text = fields("{\"t\":\"a\\u0000b\\ud83dc\\ud83d\\ude00\"}").text("t");

        assertThat(text).isEqualTo("a\uFFFDb\uFFFDc😀");
    }

    @Test
    void fingerprintsEqualValuesAlikeWhateverTheOrderOfTheirKeys() {
        var one = fields("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":\"\\ud83d\"}}");
        var same = fields("{\"b\":{\"d\":\"\\ud83d\",\"c\":[1,2]},\"a\":1}");
        var other = fields("{\"b\":{\"d\":\"\\ud83e\",\"c\":[1,2]},\"a\":1}");

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void readsWordsTheSameUnderEveryLocale() {
        assertThat(fields("{\"w\":\" LIKE \"}").word("w")).isEqualTo("like");
    }

    private static Fields fields(String json) {
        return new Fields(JSON.readTree(json));
    }
}
