package app.signalbox.contract.triage;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The language model of a tenant.
 *
 * @param allowed whether one may be asked; false is the kill switch
 * @param baseUrl where it answers, absent where there is none
 * @param model its name, absent where there is none
 * @param own whether the tenant has an endpoint of its own, or the deployment's
 * @param masking what is withheld from it
 * @param voice how the brand likes to sound; may be empty
 * @param notice what the desk should know, such as a used-up budget; absent where all is well
 */
public record ModelChoiceView(
        boolean allowed,
        @Nullable URI baseUrl,
        @Nullable String model,
        boolean own,
        MaskingChoice masking,
        String voice,
        @Nullable String notice) {}
