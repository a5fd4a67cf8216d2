package app.signalbox.sandbox.answer.linkedin;

import java.util.Set;

/**
 * The member on whose behalf a call is made.
 *
 * @param organizationId the organization whose page they administer, or once did
 * @param scopes what they have allowed
 */
record LinkedinMember(String organizationId, Set<String> scopes) {

    String id() {
        return LinkedinSettings.administratorOf(organizationId);
    }

    String urn() {
        return LinkedinUrn.person(id());
    }
}
