package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.server.ui.Age;
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
        setHeaderTitle("Versions of \u201c" + title + "\u201d");
        setWidth("min(760px, 94vw)");
        versions.forEach(version ->
                add(part(version, version.version() == versions.getFirst().version())));
        getFooter().add(new Button("Close", event -> close()));
    }

    private Div part(ArticleVersion version, boolean isPresent) {
        String source = version.source() == null ? "" : ", from " + version.source();
        Header head = new Header(
                new H3("Version " + version.version() + (isPresent ? ", in use" : "")),
                new Span(version.writtenBy() + source),
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
        Button button = new Button("Use this version", event -> {
            action.accept(version);
            close();
        });
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
