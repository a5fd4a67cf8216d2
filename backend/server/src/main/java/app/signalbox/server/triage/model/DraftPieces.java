package app.signalbox.server.triage.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.signalbox.server.triage.model.ModelDraft.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;

/**
 * Picks the sentences out of a draft that is still being written, and tells those of them that a draft may have: what no
 * passage says is never heard.
 */
final class DraftPieces implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(DraftPieces.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final Mask mask;
    private final Claims claims;
    private final Consumer<List<String>> hearer;
    private final JsonParser parser = JSON.createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final List<String> sentences = new ArrayList<>();
    private boolean isReadable = true;

    DraftPieces(Mask mask, DraftBrief brief, Consumer<List<String>> hearer) {
        this.mask = mask;
        this.claims = new Claims(brief.passages());
        this.hearer = hearer;
    }

    @Override
    public void accept(String piece) {
        byte[] bytes = piece.getBytes(UTF_8);
        try {
            if (isReadable && parser.nonBlockingInputFeeder() instanceof ByteArrayFeeder feeder) {
                feeder.feedInput(bytes, 0, bytes.length);
                read();
            }
        } catch (JacksonException unreadable) {
            // the whole answer will be refused with a reason
            isReadable = false;
        }
    }

    private void read() {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && "text".equals(parser.currentName())) {
                hear(mask.off(parser.getString()));
            }
        }
    }

    private void hear(String text) {
        if (!text.isBlank() && !claims.isInvented(new Sentence(text, null))) {
            sentences.add(text);
            tell();
        }
    }

    private void tell() {
        try {
            hearer.accept(List.copyOf(sentences));
        } catch (RuntimeException gone) {
            // the answer is paid for and kept, whether or not somebody still waits for it
            LOG.debug("Nobody hears the draft any more", gone);
            isReadable = false;
        }
    }
}
