package app.signalbox.contract.knowledge;

import java.util.List;

/**
 * Asks for pages to be fetched and kept as articles.
 *
 * @param urls 1 to 50 addresses of public pages, http or https
 */
public record ImportUrls(List<String> urls) {

    public ImportUrls {
        urls = List.copyOf(urls);
    }
}
