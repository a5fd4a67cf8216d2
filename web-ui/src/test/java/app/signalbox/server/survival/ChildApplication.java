package app.signalbox.server.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.server.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application in a process of its own, that can be killed like the real one. */
record ChildApplication(Process process) {

    /** Starts it; the log goes to a file. */
    static ChildApplication start(List<String> program, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>(List.of(
                ShippedJar.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmx512m",
                "-XX:MetaspaceSize=256m",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildApplication(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ChildApplication awaitReady(int port) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(process.isAlive())
                        .as(() -> "running, exit code " + process.exitValue())
                        .isTrue())
                .ignoreExceptions()
                .until(() -> Http.at(port).get("/actuator/health/readiness").status() == 200);
        return this;
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As whoever stops it in peace does it. */
    void end() {
        process.destroy();
        process.onExit().join();
    }
}
