package app.signalbox.sandbox.answer.completion;

/**
 * One request for a completion.
 *
 * @param request its body as it came
 * @param status HTTP status of the answer; 0 if there was none
 * @param answer what the model said; empty if it said nothing
 * @param promptTokens tokens charged for the question
 * @param completionTokens tokens charged for the answer
 */
public record ModelCall(String request, int status, String answer, int promptTokens, int completionTokens) {}
