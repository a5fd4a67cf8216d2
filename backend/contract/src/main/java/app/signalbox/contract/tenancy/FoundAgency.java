package app.signalbox.contract.tenancy;

/** Asks for a new agency; the slug follows the same rule as a tenant's. */
public record FoundAgency(String slug, String name) {}
