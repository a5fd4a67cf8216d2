package app.signalbox.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jar that ships, laid out so that the JVM can share its classes between starts: whoever starts it a dozen times
 * would else spend most of the time on reading them.
 *
 * @param archive where the JVM keeps the classes of the first start for the others
 */
record ShippedJar(Path jar, Path archive) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static ShippedJar layOutIn(Path folder) throws IOException, InterruptedException {
        Path layout = folder.resolve("application");
        Process extraction = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        only("*-exec.jar", Path.of("target")).toString(),
                        "extract",
                        "--destination",
                        layout.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extraction.log").toFile())
                .start();
        assertThat(extraction.waitFor()).isZero();
        return new ShippedJar(only("*.jar", layout), folder.resolve("classes.jsa"));
    }

    /** Ends, if it ends in peace, by keeping its classes. */
    List<String> firstStart() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString());
    }

    List<String> laterStart() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar.toString());
    }

    private static Path only(String pattern, Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            assertThat(found).as(pattern + " in " + folder.toAbsolutePath()).hasSize(1);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().next().toAbsolutePath();
        }
    }
}
