package app.signalbox.contract.intake;

import java.util.List;

/**
 * Whether a certificate still holds.
 *
 * @param holds whether signature, counts and log are as certified
 * @param sentence the verdict
 * @param findings a sentence for each thing that isn't as certified, or couldn't be checked
 */
public record CertificateVerdict(boolean holds, String sentence, List<String> findings) {

    public CertificateVerdict {
        findings = List.copyOf(findings);
    }
}
