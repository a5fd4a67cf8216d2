package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.KeyTarget;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that a brand keeps ready for answers. */
@Route(value = "knowledge/:brand/saved-replies", layout = ConsoleFrame.class)
@PermitAll
class SavedRepliesView extends AdminPage implements BeforeEnterObserver, KeyTarget, HasDynamicTitle {

    private final transient SavedReplyDesk desk;
    private final transient Workplace workplace;
    private final BrandRail rail = new BrandRail();
    private final Div shelf = new Div();
    private String brand = "";

    SavedRepliesView(SavedReplyDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        shelf.addClassName("article-shelf");
        beside(rail);
    }

    static String address(String brand) {
        return "knowledge/" + brand + "/saved-replies";
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Saved replies") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = BrandChoice.open(workplace, Permission.READ_INBOX);
        brand = BrandChoice.of(event, brands).orElse("");
        rail.show(brands, brand, SavedRepliesView::address);
        title(
                Phrase.of("Saved replies"),
                Phrase.of("{0}. Texts for answers that are given often; press t in the inbox.", brands.name(brand)));
        refresh();
        if (mayWrite()) {
            actions(writeButton());
        } else {
            actions();
        }
        show(KnowledgeTabs.atReplies(brand), shelf);
    }

    @Override
    public List<KeyAction> keys() {
        return mayWrite() ? List.of(new KeyAction("n", Phrase.of("write a saved reply"), () -> edit(null))) : List.of();
    }

    private boolean mayWrite() {
        return !brand.isEmpty() && workplace.may(Permission.ANSWER, brand);
    }

    private void refresh() {
        List<SavedReplyView> all = desk.replies(brand);
        boolean mayWrite = mayWrite();
        shelf.removeAll();
        all.forEach(reply -> shelf.add(card(reply, mayWrite)));
        if (all.isEmpty()) {
            shelf.add(new EmptyState(
                    "copy",
                    Phrase.of("No saved replies yet"),
                    Phrase.of("Write what you answer again and again. Drafts use it, too.")));
        }
    }

    private Button writeButton() {
        Button write = new Button(Phrase.of("Write a saved reply"), new Glyph("plus"), event -> edit(null));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.setTooltipText(Phrase.of("Write a saved reply (n)"));
        return write;
    }

    private Article card(SavedReplyView reply, boolean mayWrite) {
        Span shortcut = new Span("/" + reply.shortcut());
        shortcut.addClassName("shortcut");
        Header head = new Header(new H2(reply.title()), shortcut, new Span(where(reply)), new Age(reply.updatedAt()));
        if (mayWrite) {
            head.add(
                    small(Phrase.of("Edit"), "edit", () -> edit(reply)),
                    small(Phrase.of("Remove"), "trash", () -> remove(reply)));
        }
        Paragraph text = new Paragraph(reply.text());
        text.addClassName("article-text");
        text.getElement().setAttribute("dir", "auto");
        Article card = new Article(head, text);
        card.addClassName("card");
        return card;
    }

    private static String where(SavedReplyView reply) {
        String network = reply.channel() == null
                ? Phrase.of("All networks")
                : reply.channel().displayName();
        return reply.language() == null ? network : network + ", " + reply.language();
    }

    private static Button small(String label, String glyph, Runnable click) {
        Button button = new Button(label, new Glyph(glyph), event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void edit(@Nullable SavedReplyView before) {
        SavedReplyDialog.of(before, written -> {
                    if (before == null) {
                        desk.add(brand, written);
                    } else {
                        desk.change(brand, before.id(), written);
                    }
                    Notice.done(Phrase.of("Saved. It is offered from now on.")).show();
                    refresh();
                })
                .open();
    }

    private void remove(SavedReplyView reply) {
        desk.remove(brand, reply.id());
        refresh();
        Notice.done(Phrase.of("Removed: {0}.", reply.title()))
                .with(Phrase.of("Put it back"), () -> putBack(reply))
                .show();
    }

    private void putBack(SavedReplyView reply) {
        desk.add(
                brand,
                new WriteSavedReply(reply.shortcut(), reply.title(), reply.text(), reply.channel(), reply.language()));
        refresh();
    }
}
