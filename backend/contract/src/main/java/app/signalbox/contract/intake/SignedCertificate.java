package app.signalbox.contract.intake;

/**
 * A certificate to keep.
 *
 * @param certificate what it says, to read
 * @param document the same as a compact JSON Web Signature, to verify later
 */
public record SignedCertificate(IntakeCertificate certificate, String document) {}
