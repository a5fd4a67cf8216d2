package app.signalbox.server.database;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which database, and how many connections to it.
 *
 * @param url a server of one's own, {@code jdbc:postgresql://…} or {@code postgresql://…}; blank starts the embedded one
 * @param user who signs in there
 * @param sharedBuffers memory the embedded server keeps pages in
 * @param masterKey 32 bytes in base64 that seal everything confidential; blank keeps a generated one in the home folder
 * @param masterKeyFile file that holds such a key instead
 * @param masterKeyPrevious key that opens as well while the master key is exchanged: the one before, or the one to come
 * @param masterKeyPreviousFile file that holds that key instead
 * @param poolSize size of every pool; sets the four below aside
 * @param intakePoolSize connections of the webhook writer
 * @param jobsPoolSize connections of jobs; four per core, at most twelve, if absent
 * @param consolePoolSize connections of people and the API
 * @param roundsPoolSize connections of what is read over many tenants, each of which serves its share of the tenants
 */
@Validated
@ConfigurationProperties("signalbox.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("512MB") DataSize sharedBuffers,
        @DefaultValue("") String masterKey,
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("") String masterKeyPrevious,
        @DefaultValue("") String masterKeyPreviousFile,
        @Min(1) @Nullable Integer poolSize,
        @Min(1) @DefaultValue("3") int intakePoolSize,
        @Min(1) @Nullable Integer jobsPoolSize,
        @Min(1) @DefaultValue("8") int consolePoolSize,
        @Min(1) @DefaultValue("4") int roundsPoolSize) {

    int intakeConnections() {
        return poolSize != null ? poolSize : intakePoolSize;
    }

    int jobsConnections() {
        if (poolSize != null) {
            return poolSize;
        }
        int perCores = 4 * Runtime.getRuntime().availableProcessors();
        return jobsPoolSize != null ? jobsPoolSize : Math.min(12, perCores);
    }

    int consoleConnections() {
        return poolSize != null ? poolSize : consolePoolSize;
    }

    int roundsConnections() {
        return poolSize != null ? poolSize : roundsPoolSize;
    }

    @Override
    public String toString() {
        return "DatabaseSettings of " + (url.isBlank() ? "the embedded server" : user);
    }
}
