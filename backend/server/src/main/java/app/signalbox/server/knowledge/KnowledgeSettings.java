package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.fetching.FetchRules;
import app.signalbox.server.knowledge.store.StoreSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of knowledge.
 *
 * @param largestFile most bytes of an uploaded file; the server accepts no upload above 20 MB in any case
 */
@ConfigurationProperties("signalbox.knowledge")
record KnowledgeSettings(
        @DefaultValue("10MB") DataSize largestFile,
        @DefaultValue FetchRules fetching,
        @DefaultValue StoreSettings store) {}
