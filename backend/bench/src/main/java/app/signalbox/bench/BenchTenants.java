package app.signalbox.bench;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;

/**
 * Tenants with one Facebook page each.
 *
 * @param all in the order of their pages
 */
record BenchTenants(List<Tenant> all) {

    private static final long FIRST_PAGE = 700_000_000L;

    static BenchTenants provision(Product product, int count) {
        Agencies agencies = product.bean(Agencies.class);
        Tenants tenants = product.bean(Tenants.class);
        List<Tenant> all = new ArrayList<>();
        product.bean(SystemWork.class).run("bench", () -> {
            agencies.found(new FoundAgency("bench", "Bench"));
            for (int number = 0; number < count; number++) {
                String slug = "brand-" + number;
                tenants.provision(new ProvisionTenant(slug, "Brand " + number, "UTC", "bench"));
                all.add(tenants.get(slug));
                connect(product, all.getLast(), number);
            }
        });
        return new BenchTenants(all);
    }

    private static void connect(Product product, Tenant tenant, int number) {
        product.bean(CurrentTenant.class)
                .run(
                        tenant,
                        () -> product.bean(ChannelAccounts.class)
                                .connect(new ConnectChannelAccount(Channel.FACEBOOK, page(number), "Page " + number)));
    }

    /** The page of a tenant by its place in the list. */
    static String page(int number) {
        return Long.toString(FIRST_PAGE + number);
    }
}
