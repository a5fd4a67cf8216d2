package app.signalbox.contract.intake;

/** Asks whether a certificate still holds; {@code document} is the one that was issued. */
public record VerifyCertificate(String document) {}
