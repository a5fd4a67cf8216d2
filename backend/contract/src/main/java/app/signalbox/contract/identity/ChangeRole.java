package app.signalbox.contract.identity;

/** Gives a membership another role. */
public record ChangeRole(Role role) {}
