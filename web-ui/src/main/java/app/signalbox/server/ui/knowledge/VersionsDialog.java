package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An article as it is and was: what it said, who wrote it, and when. */
class VersionsDialog extends Dialog {

    private final transient @Nullable Consumer<ArticleVersion> use;

    /** @param use puts a former text in place again; absent for those who only read */
    VersionsDialog(String title, List<ArticleVersion> versions, @Nullable Consumer<ArticleVersion> use) {
        this.use = use;
        setHeaderTitle(Phrase.of("Versions of “{0}”", title));
        setWidth("min(760px, 94vw)");
        versions.forEach(version ->
                add(part(version, version.version() == versions.getFirst().version())));
        getFooter().add(new Button(Phrase.of("Close"), event -> close()));
    }

    private Div part(ArticleVersion version, boolean isPresent) {
        String written = version.source() == null
                ? version.writtenBy()
                : Phrase.of("{0}, from {1}", version.writtenBy(), version.source());
        Header head = new Header(
                new H3(
                        isPresent
                                ? Phrase.of("Version {0}, in use", version.version())
                                : Phrase.of("Version {0}", version.version())),
                new Span(written),
                new Age(version.writtenAt()));
        if (!isPresent && use != null) {
            head.add(useButton(version, use));
        }
        Paragraph text = new Paragraph(version.text());
        text.addClassName("version-text");
        text.getElement().setAttribute("dir", "auto");
        Div part = new Div(head, text);
        part.addClassName("version");
        return part;
    }

    private Button useButton(ArticleVersion version, Consumer<ArticleVersion> action) {
        Button button = new Button(Phrase.of("Use this version"), event -> {
            action.accept(version);
            close();
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
