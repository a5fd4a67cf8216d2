package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.ui.FakeWorkplace;
import java.util.List;

/** A desk over the brands of a fake workplace. */
final class FakeTenantDesk implements TenantDesk {

    private final FakeWorkplace workplace;
    private boolean away;

    FakeTenantDesk(FakeWorkplace workplace) {
        this.workplace = workplace;
    }

    /** From now on nothing answers. */
    void goAway() {
        away = true;
    }

    @Override
    public List<String> agencies() {
        return List.of("agency");
    }

    @Override
    public void provision(ProvisionTenant request) {
        if (workplace.tenants().stream().anyMatch(known -> known.slug().equals(request.slug()))) {
            throw new NameTakenException(request.slug());
        }
        workplace.changeableTenants().add(FakeWorkplace.brand(request.slug(), request.name(), 3));
    }

    @Override
    public void change(String slug, ChangeTenant change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void suspend(String slug) {
        set(slug, TenantStatus.SUSPENDED);
    }

    @Override
    public void resume(String slug) {
        set(slug, TenantStatus.ACTIVE);
    }

    @Override
    public void delete(String slug) {
        workplace.changeableTenants().removeIf(tenant -> tenant.slug().equals(slug));
    }

    private void set(String slug, TenantStatus status) {
        if (away) {
            throw new IllegalStateException("nobody answers at db.internal");
        }
        workplace
                .changeableTenants()
                .replaceAll(tenant -> tenant.slug().equals(slug)
                        ? new TenantView(
                                slug, tenant.name(), tenant.timeZone(), status, tenant.agency(), tenant.createdAt())
                        : tenant);
    }

    /** What the server says of a short name that is taken. */
    private static final class NameTakenException extends DomainException {

        NameTakenException(String slug) {
            super(ProblemKind.CONFLICT, "The name \"" + slug + "\" is taken. Choose another slug.");
        }
    }
}
