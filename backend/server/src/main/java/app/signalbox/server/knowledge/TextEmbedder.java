package app.signalbox.server.knowledge;

import java.util.List;

/** Turns texts into vectors, near ones for near meanings. Implemented outside this module, by whoever has a model. */
public interface TextEmbedder {

    /** Names the model and its revision; vectors under different names must not be compared. */
    String modelVersion();

    /** Words after which the model reads no further; a longer text is embedded part by part. */
    int longestWords();

    /** Vectors in the order of the texts, all of the same length; the arrays may be shared and must not be changed. */
    List<float[]> embed(List<String> texts);
}
