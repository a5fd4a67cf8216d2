package app.signalbox.server.triage;

import java.util.List;

/** Turns texts into what an engine compares messages by: near vectors, near meanings. */
public interface LessonVectors {

    /** Vectors in the order of the texts, each of length 1 or, where there is nothing to read, zero. */
    List<float[]> vectors(List<String> texts);
}
