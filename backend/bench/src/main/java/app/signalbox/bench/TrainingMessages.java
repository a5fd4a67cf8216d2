package app.signalbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The labelled messages that we wrote, all files of one folder in the order of their names.
 *
 * @param hash SHA-256 over names and contents
 */
record TrainingMessages(List<LabelledMessage> messages, String hash) {

    static TrainingMessages in(Path folder) throws IOException {
        List<LabelledMessage> messages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TrainingMessages::isTable).sorted().toList()) {
                String content = Files.readString(file);
                digest.update((file.getFileName() + "\n" + content).getBytes(StandardCharsets.UTF_8));
                content.lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> LabelledMessage.of(file.getFileName().toString(), line))
                        .filter(message -> seen.add(message.text()))
                        .forEach(messages::add);
            }
        }
        return new TrainingMessages(messages, HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean isTable(Path file) {
        return file.getFileName().toString().endsWith(".tsv");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
