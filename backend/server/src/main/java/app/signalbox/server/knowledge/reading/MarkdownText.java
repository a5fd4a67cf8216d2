package app.signalbox.server.knowledge.reading;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown the way a browser shows it, so that HTML inside it is treated like any other. */
final class MarkdownText {

    /** Blocks inside blocks; what is nested more deeply is read as text. */
    private static final int DEEPEST = 100;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(TABLES).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();

    private MarkdownText() {}

    static FileReading.Found read(String markdown) {
        return HtmlText.read(RENDERER.render(PARSER.parse(markdown)));
    }
}
