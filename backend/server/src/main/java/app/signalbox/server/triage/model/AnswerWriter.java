package app.signalbox.server.triage.model;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The question how to answer. */
interface AnswerWriter {

    @UserMessage("{{data}}")
    ModelDraft write(@V("data") String data);
}
