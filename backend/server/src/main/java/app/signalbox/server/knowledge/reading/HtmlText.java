package app.signalbox.server.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page shows a person: no scripts, no styles, no forms, no navigation, nothing hidden. */
final class HtmlText {

    private static final String NEVER_READ = "script, style, noscript, template, iframe, frame, object, embed, applet, "
            + "svg, math, canvas, audio, video, button, select, textarea, input, datalist, nav, dialog, "
            + "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";

    /** Around the text of a page these are its frame; inside an article they are part of it. */
    private static final String FRAME = "body > header, body > footer, body > aside, body > * > footer";

    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d])|opacity\\s*:\\s*0(?![.\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    static FileReading.Found read(SourceFile file) {
        try {
            return read(Jsoup.parse(new ByteArrayInputStream(file.bytes()), charset(file.contentType()), ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FileReading.Found read(String html) {
        return read(Jsoup.parse(html));
    }

    private static FileReading.Found read(Document page) {
        String named = page.title();
        page.select(NEVER_READ).remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Element::remove);
        Element content = content(page);
        String title = named;
        List<Element> headings = content.select("h1");
        if (headings.size() == 1 && headings.getFirst().hasText()) {
            title = headings.getFirst().text();
            headings.getFirst().remove();
        }
        var writing = new TextWriting();
        content.traverse(writing);
        return new FileReading.Found(title, writing.text());
    }

    /** The part of a page that is not its frame. */
    private static Element content(Document page) {
        Element main = page.selectFirst("main, [role=main]");
        if (main != null && main.hasText()) {
            return main;
        }
        page.select(FRAME).remove();
        return page.body();
    }

    private static @Nullable String charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (!named.find()) {
            return null;
        }
        String name = named.group(1).toUpperCase(Locale.ROOT);
        try {
            return Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException unspeakable) {
            return null;
        }
    }
}
