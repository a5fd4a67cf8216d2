package app.signalbox.sandbox.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {

    @ParameterizedTest
    @EnumSource
    void isTheSameEachTimeAndAnotherForAnotherNumber(Subject subject) throws IOException {
        var picture = new Picture(subject, 4_242_424_242_424_242L).jpeg();

        assertThat(new Picture(subject, 4_242_424_242_424_242L).jpeg()).isEqualTo(picture);
        assertThat(new Picture(subject, 4_242_424_242_424_243L).jpeg()).isNotEqualTo(picture);
        var seen = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(seen.getWidth()).isEqualTo(720);
        assertThat(seen.getHeight()).isEqualTo(540);
    }

    @Test
    void showsSomethingElseForEachSubject() {
        var pictures =
                Stream.of(Subject.values()).map(subject -> HexFormat.of().formatHex(new Picture(subject, 7).jpeg()));

        assertThat(pictures).hasSizeGreaterThan(11).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundWhereItSays(Subject subject) {
        var picture = new Picture(subject, 9);

        assertThat(Picture.at(picture.path())).contains(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pictures/", "/pictures/unicorn/9.jpg", "/pictures/bicycle/x.jpg", "/ledger"})
    void isNowhereElse(String path) {
        assertThat(Picture.at(path)).isEmpty();
    }
}
