package app.signalbox.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Another Java process that starts the embedded server of a home folder and can be killed like the real one. */
record ChildApplication(Process process) implements AutoCloseable {

    /** Returns when the child's server runs. */
    static ChildApplication start(Path home, DataSize sharedBuffers) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildApplication.class.getName(),
                        home.toString(),
                        sharedBuffers.toString()))
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("The child ended before its server ran");
            }
        }
        return new ChildApplication(process);
    }

    /** As {@code kill -9} does it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres.start(Path.of(arguments[0]), DataSize.parse(arguments[1]));
        System.out.println("ready");
        System.in.read();
    }
}
