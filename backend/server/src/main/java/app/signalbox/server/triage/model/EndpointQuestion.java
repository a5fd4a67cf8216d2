package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelRun.TokenCount;
import java.util.function.Supplier;

/** A question on the line to its endpoint. */
record EndpointQuestion<T>(Line line, String prompt, String model, TokenCount atMost, Supplier<T> answer)
        implements ModelQuestion<T> {

    @Override
    public ModelOutcome<T> ask() {
        return line.ask(prompt, model, answer);
    }
}
