package app.signalbox.contract.identity;

import org.jspecify.annotations.Nullable;

/**
 * Invites a person by a link.
 *
 * @param email where the link is mailed, and what the person signs in with
 * @param role what they will be
 * @param agency slug of an agency, for a role in all its tenants; an agency admin's role needs it
 * @param tenant slug of a tenant, for a role in it alone; never together with an agency, neither for a platform
 *     operator
 */
public record InviteOperator(
        String email,
        Role role,
        @Nullable String agency,
        @Nullable String tenant) {}
