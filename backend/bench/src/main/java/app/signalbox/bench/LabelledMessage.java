package app.signalbox.bench;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with what a person says of it.
 *
 * @param file name of the file it stands in
 * @param leadScore 0 to 100
 */
record LabelledMessage(
        String file,
        String language,
        String text,
        Intent intent,
        @Nullable Intent secondIntent,
        Sentiment sentiment,
        Urgency urgency,
        int leadScore,
        boolean offensive) {

    /** Reads a line of a training file: eight columns parted by tabs. */
    static LabelledMessage of(String file, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 8) {
            throw new IllegalArgumentException(file + " has a line without eight columns: " + line);
        }
        return of(file, List.of(columns));
    }

    private static LabelledMessage of(String file, List<String> columns) {
        try {
            return new LabelledMessage(
                    file,
                    columns.get(0),
                    columns.get(1),
                    Intent.of(columns.get(2)),
                    columns.get(3).isBlank() ? null : Intent.of(columns.get(3)),
                    Sentiment.of(columns.get(4)),
                    Urgency.of(columns.get(5)),
                    Integer.parseInt(columns.get(6)),
                    columns.get(7).equals("1"));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(file + " has a label nobody knows: " + columns, unknown);
        }
    }
}
