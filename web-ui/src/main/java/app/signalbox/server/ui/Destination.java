package app.signalbox.server.ui;

import app.signalbox.server.identity.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in the console that can be gone to, and the permission it takes. */
enum Destination {
    INBOX("inbox", Phrase.later("Inbox"), "i", Permission.READ_INBOX),
    LEADS("leads", Phrase.later("Leads"), "l", Permission.READ_LEADS),
    OVERVIEW("overview", Phrase.later("Overview"), "v", Permission.READ_REPORTS),
    KNOWLEDGE("knowledge", Phrase.later("Knowledge"), "k", Permission.READ_INBOX),
    CHANNELS("channels", Phrase.later("Channels"), "c", Permission.READ_COMPLETENESS),
    TENANTS("tenants", Phrase.later("Tenants"), "t", Permission.MANAGE_TENANTS),
    OPERATORS("operators", Phrase.later("Operators"), "o", Permission.MANAGE_OPERATORS),
    OPERATIONS("operations", Phrase.later("Operations"), "p", Permission.MANAGE_TENANTS),
    AUDIT("audit", Phrase.later("Audit trail"), "a", Permission.MANAGE_TENANTS);

    private final String path;
    private final Phrase label;
    private final String key;
    private final Permission permission;

    Destination(String path, Phrase label, String key, Permission permission) {
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
        return label.text();
    }

    /** Key after {@code g} that goes there. */
    String key() {
        return key;
    }
}
