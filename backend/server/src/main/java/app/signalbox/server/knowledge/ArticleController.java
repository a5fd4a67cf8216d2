package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ChunkView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.contract.paging.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenants/{slug}/knowledge-articles")
class ArticleController {

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping
    Page<ArticleView> list() {
        return new Page<>(articles.list(), null);
    }

    @PostMapping
    ResponseEntity<ArticleView> write(@RequestBody WriteArticle article) {
        return ResponseEntity.status(HttpStatus.CREATED).body(articles.write(article));
    }

    @GetMapping("/{id}/versions")
    Page<ArticleVersion> versions(@PathVariable UUID id) {
        return new Page<>(articles.versions(id), null);
    }

    @GetMapping("/{id}/chunks")
    Page<ChunkView> chunks(@PathVariable UUID id) {
        return new Page<>(articles.chunks(id), null);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        articles.remove(id);
        return ResponseEntity.noContent().build();
    }
}
