package app.signalbox.server.triage.model;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The question what a message wants. */
interface MessageReader {

    @UserMessage("{{data}}")
    ModelReading read(@V("data") String data);
}
