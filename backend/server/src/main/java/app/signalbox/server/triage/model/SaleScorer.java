package app.signalbox.server.triage.model;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The question whether there is a sale in a message. */
interface SaleScorer {

    @UserMessage("{{data}}")
    ModelScore score(@V("data") String data);
}
