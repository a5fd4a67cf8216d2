package app.signalbox.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Generates the secrets and passwords of the demonstration into the home folder, for its owner's eyes only. */
public final class DemonstrationSecrets implements EnvironmentPostProcessor, Ordered {

    /** Passwords of the four people, by the part of their address before the @. */
    static final String PASSWORD = "signalbox.demo.password.";

    private static final String FILE = "demo.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Path home = Path.of(environment.getProperty("signalbox.home", ".signalbox"));
            Map<String, Object> secrets = new HashMap<>();
            readOrGenerate(home.toAbsolutePath().resolve("secrets"))
                    .forEach((name, value) -> secrets.put(name.toString(), value));
            environment.getPropertySources().addLast(new MapPropertySource("demonstration", secrets));
        }
    }

    /** After the profiles are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Properties readOrGenerate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                generate(folder, file);
            }
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The demonstration's secrets in " + file + " can't be read or written", failed);
        }
    }

    private static void generate(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        StringBuilder lines = new StringBuilder();
        for (String name : new String[] {
            "signalbox.meta.app-secret",
            "signalbox.meta.verify-token",
            "signalbox.x.consumer-secret",
            "signalbox.linkedin.client-secret"
        }) {
            lines.append(name).append('=').append(random(16)).append('\n');
        }
        for (DemonstrationPerson person : DemonstrationPerson.values()) {
            lines.append(PASSWORD)
                    .append(person.account())
                    .append('=')
                    .append(random(7))
                    .append('\n');
        }
        Path draft = Files.createTempFile(
                folder, "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
