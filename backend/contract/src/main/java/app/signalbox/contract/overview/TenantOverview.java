package app.signalbox.contract.overview;

/**
 * A tenant's figures.
 *
 * @param tenant slug
 * @param before those of the period before
 */
public record TenantOverview(String tenant, String name, OverviewFigures figures, OverviewFigures before) {}
