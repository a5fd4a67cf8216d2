package app.signalbox.server.ui.channels;

import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Downloads a signed document about some days, issued at the click. */
class CertificateLink extends Anchor {

    CertificateLink(LocalDate from, LocalDate to, ChannelDesk desk) {
        super(DownloadHandler.fromInputStream(event -> document(from, to, desk)), Phrase.of("Download a certificate"));
        setTitle(Phrase.of("A signed document about these days, for all brands that you may see"));
    }

    private static DownloadResponse document(LocalDate from, LocalDate to, ChannelDesk desk) {
        byte[] document = desk.certificate(from, to).getBytes(StandardCharsets.US_ASCII);
        return new DownloadResponse(
                new ByteArrayInputStream(document),
                "signalbox-intake-" + from + "-to-" + to + ".jws",
                "application/jose",
                document.length);
    }
}
