package app.signalbox.server.outbox.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTests {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46,image,image/jpeg",
        "89504e470d0a1a0a,image,image/png",
        "474946383961,gif,image/gif",
        "524946460000000057454250,image,image/webp",
        "524946460000000057415645,audio,audio/wav",
        "00000020667479706d703432,video,video/mp4",
        "00000014667479707174 2020,video,video/quicktime",
        "00000020667479704d344120,audio,audio/mp4",
        "1a45dfa3,video,video/webm",
        "4f676753,audio,audio/ogg",
        "494433040000,audio,audio/mpeg",
        "fffb9064,audio,audio/mpeg",
        "fff15080,audio,audio/aac",
        "255044462d312e37,file,application/pdf"
    })
    void knowsAFileByItsFirstBytes(String hex, String kind, String mediaType) {
        var type = ContentType.of(HexFormat.of().parseHex(hex.replace(" ", "")));

        assertThat(type).hasValueSatisfying(found -> {
            assertThat(found.kind().value()).isEqualTo(kind);
            assertThat(found.mediaType()).isEqualTo(mediaType);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "prices.txt,true",
        "prices.CSV,true",
        "README,true",
        "report.exe,false",
        "run.bat,false",
        "run.txt.js,false"
    })
    void letsTextOnlyBeNamedLikeText(String name, boolean suits) {
        ContentType text = ContentType.of("echo hello".getBytes(ISO_8859_1)).orElseThrow();

        assertThat(text.suits(name)).isEqualTo(suits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090\u0000", "<svg xmlns='x'>", "<!doctype html>", "PK\u0003\u0004plain.txt", "\u0000\u0001"
            })
    void takesNothingThatCouldRun(String content) {
        assertThat(ContentType.of(content.getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void knowsDocumentsByWhatIsInThem(String entry, String mediaType) {
        var content = ("PK\u0003\u0004....[Content_Types].xml....PK\u0003\u0004" + entry).getBytes(ISO_8859_1);

        assertThat(ContentType.of(content))
                .hasValueSatisfying(found -> assertThat(found.mediaType()).isEqualTo(mediaType));
    }
}
