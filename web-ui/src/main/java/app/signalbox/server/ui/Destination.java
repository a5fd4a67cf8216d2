package app.signalbox.server.ui;

import app.signalbox.server.identity.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in the console that can be gone to, and the permission it takes. */
enum Destination {
    INBOX("inbox", "Inbox", "i", Permission.READ_INBOX),
    LEADS("leads", "Leads", "l", Permission.READ_LEADS),
    KNOWLEDGE("knowledge", "Knowledge", "k", Permission.READ_INBOX),
    CHANNELS("channels", "Channels", "c", Permission.READ_COMPLETENESS),
    TENANTS("tenants", "Tenants", "t", Permission.MANAGE_TENANTS),
    OPERATORS("operators", "Operators", "o", Permission.MANAGE_OPERATORS),
    OPERATIONS("operations", "Operations", "p", Permission.MANAGE_TENANTS),
    AUDIT("audit", "Audit trail", "a", Permission.MANAGE_TENANTS);

    private final String path;
    private final String label;
    private final String key;
    private final Permission permission;

    Destination(String path, String label, String key, Permission permission) {
        this.path = path;
        this.label = label;
        this.key = key;
        this.permission = permission;
    }

    /** The destination that an address belongs to by its first word. */
    static Optional<Destination> of(String firstSegment) {
        return Arrays.stream(values())
                .filter(destination -> destination.path.equals(firstSegment))
                .findFirst();
    }

    static List<Destination> open(Set<Permission> permissions) {
        return Arrays.stream(values())
                .filter(destination -> destination.isOpen(permissions))
                .toList();
    }

    boolean isOpen(Set<Permission> permissions) {
        return permissions.contains(permission);
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    /** Key after {@code g} that goes there. */
    String key() {
        return key;
    }
}
