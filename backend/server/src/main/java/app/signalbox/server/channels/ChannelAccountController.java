package app.signalbox.server.channels;

import app.signalbox.contract.channels.AutomatedLabel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.paging.Page;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenants/{slug}/channel-accounts")
class ChannelAccountController {

    private final ChannelAccounts accounts;
    private final AutomatedLabels labels;

    ChannelAccountController(ChannelAccounts accounts, AutomatedLabels labels) {
        this.accounts = accounts;
        this.labels = labels;
    }

    @GetMapping
    Page<ChannelAccountView> list() {
        return new Page<>(accounts.list(), null);
    }

    @PostMapping
    ResponseEntity<ChannelAccountView> connect(@PathVariable String slug, @RequestBody ConnectChannelAccount request) {
        ChannelAccountView account = accounts.connect(request);
        return ResponseEntity.created(URI.create("/api/v1/tenants/" + slug + "/channel-accounts/" + account.id()))
                .body(account);
    }

    @GetMapping("/{id}/automated-label")
    AutomatedLabel label(@PathVariable UUID id) {
        return labels.get(id);
    }

    @PutMapping("/{id}/automated-label")
    AutomatedLabel stateLabel(@PathVariable UUID id) {
        return labels.state(id);
    }

    @DeleteMapping("/{id}/automated-label")
    AutomatedLabel withdrawLabel(@PathVariable UUID id) {
        return labels.withdraw(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> disconnect(@PathVariable UUID id) {
        accounts.disconnect(id);
        return ResponseEntity.noContent().build();
    }
}
