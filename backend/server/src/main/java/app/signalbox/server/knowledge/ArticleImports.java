package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportUrls;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.knowledge.fetching.FetchOutcome;
import app.signalbox.server.knowledge.fetching.PageFetch;
import app.signalbox.server.knowledge.reading.FileReading;
import app.signalbox.server.knowledge.reading.SourceFile;
import app.signalbox.server.knowledge.reading.SourceText;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes articles of the bound tenant out of files and pages. What came from the same source before is replaced. */
@Service
public class ArticleImports {

    private static final int MOST_URLS = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 255;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private final FileReading reading;
    private final PageFetch pages;
    private final ArticleRows rows;
    private final Articles articles;
    private final KnowledgeSettings settings;

    ArticleImports(
            FileReading reading, PageFetch pages, ArticleRows rows, Articles articles, KnowledgeSettings settings) {
        this.reading = reading;
        this.pages = pages;
        this.rows = rows;
        this.articles = articles;
        this.settings = settings;
    }

    /**
     * Makes an article out of a file: Markdown, plain text, HTML, PDF or DOCX.
     *
     * @param name of the file; its ending counts where the content doesn't tell the kind
     * @param contentType as it was declared, empty if unknown
     * @throws InvalidImportException if the file is too large
     * @throws app.signalbox.server.knowledge.reading.UnreadableFileException if there is no text to be had from it
     */
    @PreAuthorize("@access.may('ANSWER')")
    public ImportedItem importFile(String name, String contentType, byte[] bytes) {
        CurrentTenant.get();
        String plainName = plain(name);
        if (bytes.length > settings.largestFile().toBytes()) {
            throw new InvalidImportException("The file is larger than "
                    + settings.largestFile().toMegabytes() + " MB. Split it, or remove its pictures.");
        }
        SourceText text = reading.read(new SourceFile(plainName, contentType, bytes));
        return keep(plainName, "file:" + plainName, text);
    }

    /**
     * Fetches pages and makes an article out of each. What is refused is said item by item, and loses nothing else.
     *
     * @return in the order of the addresses, each once
     * @throws InvalidImportException if there are none or too many
     */
    @PreAuthorize("@access.may('ANSWER')")
    public List<ImportedItem> importUrls(ImportUrls wanted) {
        CurrentTenant.get();
        List<String> urls = wanted.urls().stream()
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .distinct()
                .toList();
        if (urls.isEmpty() || urls.size() > MOST_URLS) {
            throw new InvalidImportException(
                    "One import takes 1 to " + MOST_URLS + " addresses, each on a line of its own.");
        }
        List<FetchOutcome> fetched = pages.fetchAll(urls);
        List<ImportedItem> items = new ArrayList<>();
        for (int at = 0; at < urls.size(); at++) {
            items.add(keep(urls.get(at), fetched.get(at)));
        }
        return items;
    }

    private ImportedItem keep(String url, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Refused refused -> refused(url, refused.sentence());
            case FetchOutcome.Page page -> keepPage(url, page);
        };
    }

    private ImportedItem keepPage(String url, FetchOutcome.Page page) {
        try {
            return keep(url, url, reading.read(new SourceFile(url, page.contentType(), page.bytes())));
        } catch (DomainException unreadable) {
            return refused(url, String.valueOf(unreadable.getMessage()));
        }
    }

    private static ImportedItem refused(String source, String sentence) {
        return new ImportedItem(source, ImportOutcome.REFUSED, sentence, null);
    }

    private ImportedItem keep(String shown, String source, SourceText text) {
        Optional<ArticleView> before = rows.findBySource(source);
        String title = before.map(ArticleView::title).orElseGet(() -> freeTitle(text.title(), shown));
        ArticleView article = articles.write(new WriteArticle(title, text.text()), source);
        if (before.isEmpty()) {
            return new ImportedItem(shown, ImportOutcome.ADDED, "Added as \u201c" + title + "\u201d.", article);
        }
        return article.version() == before.get().version()
                ? new ImportedItem(
                        shown, ImportOutcome.UNCHANGED, "Nothing has changed since the last import.", article)
                : new ImportedItem(
                        shown,
                        ImportOutcome.REPLACED,
                        "Replaced \u201c" + title + "\u201d; the former text is kept as a version.",
                        article);
    }

    /** Two sources never share an article, and none writes over what a person wrote. */
    private String freeTitle(String title, String shown) {
        if (rows.findByTitle(title).isEmpty()) {
            return title;
        }
        String suffix = " (" + cut(shown, LONGEST_TITLE / 2) + ")";
        return cut(title, LONGEST_TITLE - suffix.length()) + suffix;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }

    private static String plain(String name) {
        String last = FOLDERS.matcher(name).replaceFirst("").strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
