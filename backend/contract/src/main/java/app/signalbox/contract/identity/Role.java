package app.signalbox.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an operator is in an agency or a tenant. Written in lower case on the wire. */
public enum Role {
    PLATFORM_OPERATOR,
    AGENCY_ADMIN,
    SOCIAL_MANAGER,
    SALES_REP,
    EXECUTIVE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static Role of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
