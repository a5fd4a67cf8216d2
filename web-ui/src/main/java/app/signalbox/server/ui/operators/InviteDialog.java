package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.tenancy.AgencyView;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks whom to invite, as what, and where the role counts. */
class InviteDialog extends FormDialog {

    private static final List<Role> ROLES =
            List.of(Role.SOCIAL_MANAGER, Role.SALES_REP, Role.EXECUTIVE, Role.AGENCY_ADMIN);

    /** Where a role counts: in all brands of an agency, or in one brand. */
    private record Scope(
            String label, @Nullable String agency, @Nullable String tenant) {}

    InviteDialog(List<AgencyView> agencies, List<TenantView> tenants, Consumer<InviteOperator> invite) {
        this(new EmailField(Phrase.of("Email address")), new Select<>(), new Select<>(), agencies, tenants, invite);
    }

    private InviteDialog(
            EmailField email,
            Select<Role> role,
            Select<Scope> scope,
            List<AgencyView> agencies,
            List<TenantView> tenants,
            Consumer<InviteOperator> invite) {
        super(
                Phrase.of("Invite somebody"),
                Phrase.of("Make the invitation"),
                () -> invite.accept(new InviteOperator(
                        email.getValue(),
                        role.getValue(),
                        scope.getValue().agency(),
                        scope.getValue().tenant())),
                email,
                role,
                scope);
        role.setLabel(Phrase.of("Role"));
        role.setItems(ROLES);
        role.setItemLabelGenerator(RoleWords::of);
        role.addValueChangeListener(event -> {
            role.setHelperText(RoleWords.purpose(event.getValue()));
            scope.setItems(scopes(event.getValue(), agencies, tenants));
            scope.getListDataView().getItems().findFirst().ifPresent(scope::setValue);
        });
        scope.setLabel(Phrase.of("Where it counts"));
        scope.setItemLabelGenerator(place -> Objects.requireNonNull(place).label());
        role.setValue(Role.SOCIAL_MANAGER);
    }

    private static List<Scope> scopes(Role role, List<AgencyView> agencies, List<TenantView> tenants) {
        List<Scope> scopes = new ArrayList<>();
        agencies.forEach(
                agency -> scopes.add(new Scope(Phrase.of("All brands of {0}", agency.name()), agency.slug(), null)));
        if (role != Role.AGENCY_ADMIN) {
            tenants.forEach(tenant -> scopes.add(new Scope(tenant.name(), null, tenant.slug())));
        }
        return scopes;
    }
}
