package app.signalbox.contract.identity;

/** Asks for a link that sets a forgotten password anew. */
public record RequestPasswordReset(String email) {}
