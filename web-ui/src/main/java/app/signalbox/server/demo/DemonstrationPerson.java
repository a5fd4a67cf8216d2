package app.signalbox.server.demo;

import app.signalbox.contract.identity.Role;

/** The four people of the demonstration, one for each kind of user. */
enum DemonstrationPerson {
    ADMIN("admin", "Ada Quill", Role.AGENCY_ADMIN, "agency admin"),
    MANAGER("manager", "Milo Fenn", Role.SOCIAL_MANAGER, "social media manager"),
    SALES("sales", "Sena Brook", Role.SALES_REP, "sales rep"),
    EXECUTIVE("executive", "Edda Vale", Role.EXECUTIVE, "executive");

    private final String account;
    private final String displayName;
    private final Role role;
    private final String title;

    DemonstrationPerson(String account, String displayName, Role role, String title) {
        this.account = account;
        this.displayName = displayName;
        this.role = role;
        this.title = title;
    }

    String account() {
        return account;
    }

    String email() {
        return account + "@brightwater.example";
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    String title() {
        return title;
    }
}
