package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.ImportUrls;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/tenants/{slug}/knowledge")
class KnowledgeController {

    private final ArticleImports imports;
    private final KnowledgeSearch search;

    KnowledgeController(ArticleImports imports, KnowledgeSearch search) {
        this.imports = imports;
        this.search = search;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportedItem importFile(@RequestParam("file") MultipartFile file) throws IOException {
        return imports.importFile(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                Objects.requireNonNullElse(file.getContentType(), ""),
                file.getBytes());
    }

    @PostMapping("/urls")
    Page<ImportedItem> importUrls(@RequestBody ImportUrls urls) {
        return new Page<>(imports.importUrls(urls), null);
    }

    @GetMapping("/search")
    Page<PassageView> search(@RequestParam String q, @RequestParam(required = false) @Nullable Integer limit) {
        int rows = limit == null ? 5 : PageLimit.of(limit).rows();
        return new Page<>(search.search(q, rows), null);
    }
}
