package app.signalbox.server.tenancy;

import java.util.regex.Pattern;

/** A label in addresses: 3 to 40 of lower-case letters, digits and hyphens. */
record Slug(String value) {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    Slug {
        if (!RULE.matcher(value).matches()) {
            throw new InvalidSlugException(value);
        }
    }
}
