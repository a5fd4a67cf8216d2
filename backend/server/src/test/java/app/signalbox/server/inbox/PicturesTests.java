package app.signalbox.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.testing.ModuleTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

@ModuleTest
class PicturesTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void paintsASmallCopyAnew() throws IOException {
        var large = new BufferedImage(960, 480, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "jpeg", bytes);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(Pictures.small(bytes.toByteArray())));

        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);
    }

    @Test
    void paintsNothingThatIsNoPicture() {
        assertThatThrownBy(() -> Pictures.small("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureUnavailableException.class);
    }

    @Test
    void asksNobodyButTheNetworksOwnHosts() {
        var settings = new PictureSettings(List.of("fbcdn.net"), DataSize.ofMegabytes(8), Duration.ofSeconds(5));

        assertThat(settings.isKnown("scontent.xx.fbcdn.net")).isTrue();
        assertThat(settings.isKnown("evilfbcdn.net")).isFalse();
        assertThat(settings.isKnown("localhost")).isFalse();
    }

    @Test
    void bringsNothingOfAMessageThatIsNotThere() {
        Brand brand = Brand.found(context);

        assertThatThrownBy(
                        () -> brand.call(() -> context.getBean(Pictures.class).small(UUID.randomUUID(), 0)))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("own hosts");
    }
}
