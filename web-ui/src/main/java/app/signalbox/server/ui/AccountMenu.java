package app.signalbox.server.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is signed in, how the console looks and speaks, and the way out. */
class AccountMenu extends MenuBar {

    private final transient Workplace workplace;

    AccountMenu(Workplace workplace, Runnable signOut, Runnable showKeys) {
        this.workplace = workplace;
        String name = workplace.operator().displayName();
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("account");
        Span initials = new Span(Initials.of(name));
        initials.addClassName("initials");
        MenuItem root = addItem(initials);
        root.setAriaLabel(Phrase.of("Account of {0}", name));
        SubMenu menu = root.getSubMenu();
        Div who = new Div(new Span(name), new Span(workplace.operator().email()));
        who.addClassName("account-who");
        menu.addComponent(who);
        menu.addSeparator();
        SubMenu look = menu.addItem(Phrase.of("Appearance")).getSubMenu();
        look.addItem(Phrase.of("Like the system"), event -> choose(""));
        look.addItem(Phrase.of("Light"), event -> choose("light"));
        look.addItem(Phrase.of("Dark"), event -> choose("dark"));
        SubMenu languages = menu.addItem(Phrase.of("Language")).getSubMenu();
        language(languages, Phrase.of("Like the browser"), null);
        language(languages, "English", Locale.ENGLISH);
        language(languages, "Deutsch", Locale.GERMAN);
        menu.addItem(Phrase.of("Keys"), event -> showKeys.run());
        menu.addSeparator();
        menu.addItem(Phrase.of("Sign out"), event -> signOut.run());
    }

    private void choose(String scheme) {
        getElement().executeJs("signalbox.scheme($0)", scheme);
    }

    private void language(SubMenu languages, String label, @Nullable Locale language) {
        MenuItem item = languages.addItem(label, event -> speak(language));
        item.setCheckable(true);
        item.setChecked(workplace.language().equals(java.util.Optional.ofNullable(language)));
        if (language != null) {
            item.getElement().setAttribute("lang", language.getLanguage());
        }
    }

    /** Everything that is shown has been said already, so the page starts again. */
    private void speak(@Nullable Locale language) {
        workplace.chooseLanguage(language);
        UI.getCurrentOrThrow().getPage().reload();
    }
}
