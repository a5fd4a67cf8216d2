package app.signalbox.server.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account the server's programs run under. PostgreSQL refuses root, so root hands them to an unprivileged user, or
 * to a user namespace in which it is nobody itself; what works differs between machines and containers and is tried.
 *
 * @param prefix words in front of each command
 * @param user number of the user who owns the data
 * @param group number of that user's group
 */
record ServerAccount(List<String> prefix, int user, int group) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAccount.class);

    /** Chooses the first way that can run this program and write to this folder, which changes owner accordingly. */
    static ServerAccount choose(Path program, Path folder) throws IOException {
        var self = new UnixSystem();
        if (self.getUid() != 0) {
            return new ServerAccount(List.of(), (int) self.getUid(), (int) self.getGid());
        }
        for (ServerAccount candidate : Stream.concat(
                        Stream.of("postgres", "nobody").flatMap(ServerAccount::handedTo),
                        Stream.of(new ServerAccount(List.of("unshare", "-U", "--"), 0, 0)))
                .toList()) {
            if (candidate.canUse(program, folder)) {
                LOG.debug("Running PostgreSQL by {}", candidate.prefix);
                return candidate;
            }
        }
        throw new UnusableDatabase("""
                PostgreSQL does not run as root, and neither setpriv, runuser nor unshare -U can run it in %s as \
                somebody else. Start Signalbox as an ordinary user, or set SIGNALBOX_DATABASE_URL to a server of \
                your own.""".formatted(folder));
    }

    private static Stream<ServerAccount> handedTo(String name) {
        Integer user = number("-u", name);
        Integer group = number("-g", name);
        if (user == null || group == null) {
            return Stream.empty();
        }
        var setpriv = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
        var runuser = List.of("runuser", "-u", name, "--");
        return Stream.of(setpriv, runuser).map(prefix -> new ServerAccount(prefix, user, group));
    }

    private static @Nullable Integer number(String option, String name) {
        try {
            Program id = Program.run(Path.of("/"), List.of("id", option, name));
            return id.succeeded() ? Integer.valueOf(id.said()) : null;
        } catch (IOException notThere) {
            return null;
        }
    }

    private boolean canUse(Path program, Path folder) {
        try {
            own(folder);
            var test = List.of("test -w \"$1\" && exec \"$0\" --version", program.toString(), folder.toString());
            var command = Stream.of(prefix, List.of("sh", "-c"), test).flatMap(List::stream);
            Program outcome = Program.run(Path.of("/"), command.toList());
            LOG.debug("{} answered {}", prefix, outcome);
            return outcome.succeeded();
        } catch (IOException notPossibleHere) {
            LOG.debug("{} is not possible here", prefix, notPossibleHere);
            return false;
        }
    }

    /** Hands the folder and all in it to this account. */
    void own(Path folder) throws IOException {
        if (isOwner(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                chown(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                chown(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isOwner(Path path) throws IOException {
        return Integer.valueOf(user).equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    private void chown(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }
}
