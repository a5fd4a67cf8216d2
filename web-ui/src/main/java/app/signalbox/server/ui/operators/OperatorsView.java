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
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The people who work here, and invitations for more. */
@Route(value = "operators", layout = ConsoleFrame.class)
@PermitAll
class OperatorsView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OperatorDesk desk;
    private final transient Workplace workplace;

    OperatorsView(OperatorDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        title(Phrase.of("Operators"), Phrase.of("Who works here, and what their roles let them see and do."));
        Button invite = new Button(Phrase.of("Invite somebody"), new Glyph("plus"), event -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        actions(invite);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Operators") + " · Signalbox";
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
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Operators"));
        grid.addColumn(OperatorView::displayName).setHeader(Phrase.of("Name")).setFlexGrow(1);
        grid.addColumn(OperatorView::email)
                .setHeader(Phrase.of("Email address"))
                .setFlexGrow(2);
        grid.addColumn(operator -> roles(operator, brands))
                .setHeader(Phrase.of("Roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(OperatorsView::lastSignIn)
                .setHeader(Phrase.of("Last sign-in"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::verbs).setWidth("260px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(found);
        return grid;
    }

    private static String roles(OperatorView operator, Brands brands) {
        return operator.memberships().stream().map(held -> role(held, brands)).collect(Collectors.joining(", "));
    }

    private static String role(MembershipView held, Brands brands) {
        String role = RoleWords.of(held.role());
        if (held.tenant() != null) {
            return Phrase.in("role", "{0} of {1}", role, brands.name(held.tenant()));
        }
        return held.agency() == null ? role : Phrase.of("{0}, all brands of {1}", role, held.agency());
    }

    private static Component lastSignIn(OperatorView operator) {
        return operator.lastSignInAt() == null ? new Span(Phrase.of("never")) : new Age(operator.lastSignInAt());
    }

    private Component verbs(OperatorView operator) {
        Div verbs = new Div();
        verbs.addClassName("row-verbs");
        if (Objects.equals(operator.id(), workplace.operator().operatorId())) {
            verbs.add(new Span(Phrase.of("you")));
            return verbs;
        }
        verbs.add(small(Phrase.of("Password link"), () -> offerReset(operator)));
        verbs.add(
                operator.status() == OperatorStatus.ACTIVE
                        ? small(Phrase.of("Disable"), () -> disable(operator))
                        : small(Phrase.of("Enable"), () -> enable(operator)));
        return verbs;
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void offerReset(OperatorView operator) {
        InvitationView link = desk.offerPassword(operator.id());
        new LinkDialog(Phrase.of("A new password for {0}", operator.displayName()), link).open();
    }

    private void disable(OperatorView operator) {
        desk.disable(operator.id());
        refresh();
        Notice.done(Phrase.of("{0} can no longer sign in.", operator.displayName()))
                .with(Phrase.of("Enable"), () -> enable(operator))
                .show();
    }

    private void enable(OperatorView operator) {
        desk.enable(operator.id());
        refresh();
        Notice.done(Phrase.of("{0} can sign in again.", operator.displayName())).show();
    }

    private void invite() {
        new InviteDialog(
                        desk.agencies(),
                        workplace.tenants(),
                        request -> new LinkDialog(
                                        Phrase.of("The invitation of {0}", request.email()), desk.invite(request))
                                .open())
                .open();
    }
}
