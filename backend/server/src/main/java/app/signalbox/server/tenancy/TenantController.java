package app.signalbox.server.tenancy;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.contract.tenancy.TenantView;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenants")
class TenantController {

    private final Tenants tenants;

    TenantController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping
    Page<TenantView> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return tenants.list(cursor, limit);
    }

    @PostMapping
    ResponseEntity<TenantView> provision(@RequestBody ProvisionTenant request) {
        TenantView tenant = tenants.provision(request);
        return ResponseEntity.created(URI.create("/api/v1/tenants/" + tenant.slug()))
                .body(tenant);
    }

    @GetMapping("/{slug}")
    TenantView get(@PathVariable String slug) {
        return tenants.get(slug).view();
    }

    @PatchMapping("/{slug}")
    TenantView change(@PathVariable String slug, @RequestBody ChangeTenant change) {
        return tenants.change(slug, change);
    }

    @PutMapping("/{slug}/suspension")
    TenantView suspend(@PathVariable String slug) {
        return tenants.suspend(slug);
    }

    @DeleteMapping("/{slug}/suspension")
    TenantView resume(@PathVariable String slug) {
        return tenants.resume(slug);
    }

    @DeleteMapping("/{slug}")
    ResponseEntity<Void> delete(@PathVariable String slug) {
        tenants.delete(slug);
        return ResponseEntity.noContent().build();
    }
}
