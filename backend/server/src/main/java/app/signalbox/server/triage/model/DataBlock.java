package app.signalbox.server.triage.model;

import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what others wrote between marks, as JSON in which no value can contain a mark: angle brackets, and the braces of
 * templates, are written as escapes.
 */
final class DataBlock {

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new MarksEscaped()).build())
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL))
            .build();

    private DataBlock() {}

    static String of(Utterance utterance) {
        return between(new Said(utterance.text(), utterance.context()));
    }

    static String of(DraftBrief brief) {
        Utterance utterance = brief.utterance();
        return between(new Asked(
                utterance.text(), utterance.context(), brief.voice(), brief.maxCharacters(), brief.passages()));
    }

    private static String between(Object data) {
        return "<data>\n" + JSON.writeValueAsString(data) + "\n</data>";
    }

    private record Said(String message, @Nullable String before) {}

    private record Asked(
            String message, @Nullable String before, String voice, int maxCharacters, List<SourcePassage> passages) {}

    private static final class MarksEscaped extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] escapes = standardAsciiEscapesForJSON();

        private MarksEscaped() {
            "<>{}`".chars().forEach(mark -> escapes[mark] = ESCAPE_STANDARD);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
