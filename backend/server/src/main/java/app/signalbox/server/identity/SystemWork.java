package app.signalbox.server.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Runs work that nobody asked for, such as jobs and event listeners, with every permission. */
@Component
public class SystemWork {

    /**
     * Runs work as the system and returns its result; afterwards the caller is who it was.
     *
     * @param name names the work in logs and in the audit trail, such as {@code job route}
     */
    public <T extends @Nullable Object> T call(String name, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(new SystemAuthentication(name));
        SecurityContextHolder.setContext(system);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Runs work as the system. */
    public void run(String name, Runnable work) {
        this.<@Nullable Void>call(name, () -> {
            work.run();
            return null;
        });
    }

    static void restore(SecurityContext before) {
        if (before.getAuthentication() == null) {
            SecurityContextHolder.clearContext();
        } else {
            SecurityContextHolder.setContext(before);
        }
    }
}
