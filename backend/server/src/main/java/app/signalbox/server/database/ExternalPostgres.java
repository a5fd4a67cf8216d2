package app.signalbox.server.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that somebody else runs. */
record ExternalPostgres(DatabaseAddress address) implements DatabaseServer {

    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>.+)");

    /** A name and password given by themselves win over those in the address. */
    static ExternalPostgres at(String url, String user, String password) {
        var parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new UnusableDatabase(
                    "SIGNALBOX_DATABASE_URL must look like jdbc:postgresql://host:5432/database, with user and password"
                            + " in SIGNALBOX_DATABASE_USER and SIGNALBOX_DATABASE_PASSWORD.");
        }
        return new ExternalPostgres(new DatabaseAddress(
                "jdbc:postgresql://" + parts.group("rest"),
                user.isBlank() ? decoded(parts.group("user")) : user,
                password.isEmpty() ? decoded(parts.group("password")) : password));
    }

    private static String decoded(@Nullable String part) {
        return part == null ? "" : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {}
}
