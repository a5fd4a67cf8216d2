package app.signalbox.server.ui.tenants;

import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.operators.RoleWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;

/** Who works for a tenant, and as what; roles in the whole agency are shown and changed on the Operators page. */
class MembersPanel extends SettingsCard {

    private static final List<Role> IN_ONE_TENANT = List.of(Role.SOCIAL_MANAGER, Role.SALES_REP, Role.EXECUTIVE);

    private final transient TenantView tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    MembersPanel(TenantView tenant, SettingsDesk desk, Runnable changed) {
        super(Phrase.of("Members"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        addClassName("wide");
        List<OperatorView> operators = desk.operators();
        add(grid(operators));
        action(Phrase.of("Add a member"), () -> add(operators));
    }

    /** A person with one role that counts here. */
    private record Member(OperatorView operator, MembershipView held) {}

    private Grid<Member> grid(List<OperatorView> operators) {
        Grid<Member> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Members"));
        grid.addColumn(member -> member.operator().displayName()).setHeader(Phrase.of("Name"));
        grid.addColumn(member -> member.operator().email()).setHeader(Phrase.of("Email address"));
        grid.addColumn(member -> RoleWords.of(member.held().role())).setHeader(Phrase.of("Role"));
        grid.addColumn(member -> member.held().tenant() == null ? Phrase.of("All brands") : Phrase.of("This brand"))
                .setHeader(Phrase.of("Where"));
        grid.addComponentColumn(this::verbs).setWidth("220px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(operators.stream()
                .flatMap(operator -> operator.memberships().stream().map(held -> new Member(operator, held)))
                .filter(this::countsHere)
                .toList());
        return grid;
    }

    private boolean countsHere(Member member) {
        return tenant.slug().equals(member.held().tenant())
                || tenant.agency().equals(member.held().agency());
    }

    private Component verbs(Member member) {
        Div verbs = new Div(
                verb(Phrase.of("Change role"), () -> change(member)), verb(Phrase.of("Remove"), () -> remove(member)));
        verbs.addClassName("row-verbs");
        verbs.setVisible(member.held().tenant() != null);
        return verbs;
    }

    private void add(List<OperatorView> operators) {
        ComboBox<OperatorView> person = new ComboBox<>(Phrase.of("Person"));
        person.setItems(operators);
        person.setItemLabelGenerator(operator -> operator.displayName() + ", " + operator.email());
        person.setHelperText(Phrase.of("Somebody who is not listed is invited on the Operators page"));
        Select<Role> role = roles(Role.SOCIAL_MANAGER);
        new FormDialog(
                        Phrase.of("Add a member"),
                        Phrase.of("Add"),
                        () -> {
                            OperatorView chosen = person.getValue();
                            if (chosen == null) {
                                person.setInvalid(true);
                                return;
                            }
                            desk.grant(chosen.id(), new GrantMembership(role.getValue(), null, tenant.slug()));
                            changed.run();
                            Notice.done(Phrase.of("{0} works for {1} now.", chosen.displayName(), tenant.name()))
                                    .show();
                        },
                        person,
                        role)
                .open();
    }

    private void change(Member member) {
        Select<Role> role = roles(member.held().role());
        new FormDialog(
                        Phrase.of("Role of {0}", member.operator().displayName()),
                        Phrase.of("Save"),
                        () -> {
                            desk.changeRole(
                                    member.operator().id(),
                                    member.held().id(),
                                    Objects.requireNonNull(role.getValue()));
                            changed.run();
                        },
                        role)
                .open();
    }

    private void remove(Member member) {
        desk.removeMembership(member.operator().id(), member.held().id());
        changed.run();
        Notice.done(Phrase.of("{0} works for {1} no longer.", member.operator().displayName(), tenant.name()))
                .with(Phrase.of("Undo"), () -> {
                    desk.grant(
                            member.operator().id(),
                            new GrantMembership(member.held().role(), null, tenant.slug()));
                    changed.run();
                })
                .show();
    }

    private static Select<Role> roles(Role chosen) {
        Select<Role> role = new Select<>();
        role.setLabel(Phrase.of("Role"));
        role.setItems(IN_ONE_TENANT);
        role.setItemLabelGenerator(RoleWords::of);
        role.setValue(chosen);
        return role;
    }
}
