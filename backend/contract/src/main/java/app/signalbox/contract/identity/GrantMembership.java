package app.signalbox.contract.identity;

import org.jspecify.annotations.Nullable;

/**
 * Gives an operator a role.
 *
 * @param agency slug of an agency, for a role in all its tenants; an agency admin's role needs it
 * @param tenant slug of a tenant, for a role in it alone; never together with an agency, neither for a platform
 *     operator
 */
public record GrantMembership(
        Role role, @Nullable String agency, @Nullable String tenant) {}
