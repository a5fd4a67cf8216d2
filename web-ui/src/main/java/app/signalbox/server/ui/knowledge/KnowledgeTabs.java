package app.signalbox.server.ui.knowledge;

import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The two halves of what a brand keeps ready: articles and saved replies. */
class KnowledgeTabs extends Nav {

    private KnowledgeTabs(String brand, boolean replies) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", Phrase.of("Knowledge"));
        add(
                tab(Phrase.of("Articles"), "knowledge/" + brand, !replies),
                tab(Phrase.of("Saved replies"), SavedRepliesView.address(brand), replies));
    }

    static KnowledgeTabs atArticles(String brand) {
        return new KnowledgeTabs(brand, false);
    }

    static KnowledgeTabs atReplies(String brand) {
        return new KnowledgeTabs(brand, true);
    }

    private static Anchor tab(String label, String address, boolean here) {
        Anchor tab = new Anchor(address, label);
        tab.getElement().setAttribute("router-link", true);
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
