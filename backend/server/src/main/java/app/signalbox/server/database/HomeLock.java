package app.signalbox.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second Signalbox away from the same home folder; the kernel lets go of it when the process dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(
                    home.resolve("signalbox.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!isLockedBy(channel)) {
                throw takenAlready(home, channel);
            }
            sign(channel);
            return new HomeLock(channel);
        } catch (IOException failed) {
            throw new UnusableDatabase(
                    "The home folder %s can't be written (%s). Set SIGNALBOX_HOME to a folder that can."
                            .formatted(home, failed),
                    failed);
        }
    }

    private static boolean isLockedBy(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException lockedInThisProcess) {
            return false;
        }
    }

    private static UnusableDatabase takenAlready(Path home, FileChannel channel) throws IOException {
        try (channel) {
            ByteBuffer holder = ByteBuffer.allocate(32);
            channel.read(holder, 0);
            String process = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip();
            return new UnusableDatabase(
                    "Another Signalbox (process %s) uses %s. Stop it or set SIGNALBOX_HOME to another folder."
                            .formatted(process, home));
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        String process = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
