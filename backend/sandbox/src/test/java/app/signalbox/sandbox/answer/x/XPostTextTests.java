package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XPostTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grüße aus Köln                                  | 14
            日本語                                           | 6
            👨‍👩‍👧‍👦                                              | 2
            see https://a.example/a/very/long/path?q=1 now  | 31
            """)
    void weighsAsXDoes(String text, int length) {
        assertThat(XPostText.length(text)).isEqualTo(length);
    }
}
