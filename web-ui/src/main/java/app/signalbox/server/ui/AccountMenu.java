package app.signalbox.server.ui;

import app.signalbox.server.identity.OperatorPrincipal;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** Who is signed in, how the console looks, and the way out. */
class AccountMenu extends MenuBar {

    AccountMenu(OperatorPrincipal operator, Runnable signOut, Runnable showKeys) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("account");
        Span initials = new Span(Initials.of(operator.displayName()));
        initials.addClassName("initials");
        MenuItem root = addItem(initials);
        root.setAriaLabel("Account of " + operator.displayName());
        SubMenu menu = root.getSubMenu();
        Div who = new Div(new Span(operator.displayName()), new Span(operator.email()));
        who.addClassName("account-who");
        menu.addComponent(who);
        menu.addSeparator();
        SubMenu look = menu.addItem("Appearance").getSubMenu();
        look.addItem("Like the system", event -> choose(""));
        look.addItem("Light", event -> choose("light"));
        look.addItem("Dark", event -> choose("dark"));
        menu.addItem("Keys", event -> showKeys.run());
        menu.addSeparator();
        menu.addItem("Sign out", event -> signOut.run());
    }

    private void choose(String scheme) {
        getElement().executeJs("signalbox.scheme($0)", scheme);
    }
}
