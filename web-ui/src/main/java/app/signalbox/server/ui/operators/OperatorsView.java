package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorStatus;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The people who work here, and invitations for more. */
@Route(value = "operators", layout = ConsoleFrame.class)
@PageTitle("Operators · Signalbox")
@PermitAll
class OperatorsView extends AdminPage implements BeforeEnterObserver {

    private final transient OperatorDesk desk;
    private final transient Workplace workplace;

    OperatorsView(OperatorDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        title("Operators", "Who works here, and what their roles let them see and do.");
        Button invite = new Button("Invite somebody", new Glyph("plus"), event -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        actions(invite);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        show(grid(desk.operators(), new Brands(workplace.tenants())));
    }

    private Grid<OperatorView> grid(List<OperatorView> found, Brands brands) {
        Grid<OperatorView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel("Operators");
        grid.addColumn(OperatorView::displayName).setHeader("Name").setFlexGrow(1);
        grid.addColumn(OperatorView::email).setHeader("Email address").setFlexGrow(2);
        grid.addColumn(operator -> roles(operator, brands)).setHeader("Roles").setFlexGrow(2);
        grid.addComponentColumn(OperatorsView::lastSignIn)
                .setHeader("Last sign-in")
                .setFlexGrow(1);
        grid.addComponentColumn(this::verbs).setWidth("260px").setFlexGrow(0);
        grid.setItems(found);
        return grid;
    }

    private static String roles(OperatorView operator, Brands brands) {
        return operator.memberships().stream().map(held -> role(held, brands)).collect(Collectors.joining(", "));
    }

    private static String role(MembershipView held, Brands brands) {
        String role = RoleWords.of(held.role());
        if (held.tenant() != null) {
            return role + " of " + brands.name(held.tenant());
        }
        return held.agency() == null ? role : role + ", all brands of " + held.agency();
    }

    private static Component lastSignIn(OperatorView operator) {
        return operator.lastSignInAt() == null ? new Span("never") : new Age(operator.lastSignInAt());
    }

    private Component verbs(OperatorView operator) {
        Div verbs = new Div();
        verbs.addClassName("row-verbs");
        if (Objects.equals(operator.id(), workplace.operator().operatorId())) {
            verbs.add(new Span("you"));
            return verbs;
        }
        verbs.add(small("Password link", () -> offerReset(operator)));
        verbs.add(
                operator.status() == OperatorStatus.ACTIVE
                        ? small("Disable", () -> disable(operator))
                        : small("Enable", () -> enable(operator)));
        return verbs;
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void offerReset(OperatorView operator) {
        InvitationView link = desk.offerPassword(operator.id());
        new LinkDialog("A new password for " + operator.displayName(), link).open();
    }

    private void disable(OperatorView operator) {
        desk.disable(operator.id());
        refresh();
        Notice.done(operator.displayName() + " can no longer sign in.")
                .with("Enable", () -> enable(operator))
                .show();
    }

    private void enable(OperatorView operator) {
        desk.enable(operator.id());
        refresh();
        Notice.done(operator.displayName() + " can sign in again.").show();
    }

    private void invite() {
        new InviteDialog(
                        desk.agencies(),
                        workplace.tenants(),
                        request -> new LinkDialog("The invitation of " + request.email(), desk.invite(request)).open())
                .open();
    }
}
