package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.AcceptAccounts;
import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectAttempt;
import app.signalbox.contract.channels.ConnectionStart;
import app.signalbox.contract.channels.GiveCredential;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.channels.InvalidAccountException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tenants/{slug}")
class ConnectionController {

    private final Connections connections;

    ConnectionController(Connections connections) {
        this.connections = connections;
    }

    @PostMapping("/connections/{channel}")
    ConnectionStart start(@PathVariable String channel) {
        return connections.start(known(channel));
    }

    @GetMapping("/connections/attempts/{id}")
    ConnectAttempt attempt(@PathVariable UUID id) {
        return connections.attempt(id);
    }

    @PostMapping("/connections/attempts/{id}/accept")
    Page<ChannelAccountView> accept(@PathVariable UUID id, @RequestBody AcceptAccounts request) {
        return new Page<>(connections.accept(id, request.externalAccountIds()), null);
    }

    @PutMapping("/channel-accounts/{id}/credential")
    ChannelAccountView give(@PathVariable UUID id, @RequestBody GiveCredential request) {
        return connections.give(id, request);
    }

    static Channel known(String channel) {
        try {
            return Channel.of(channel);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidAccountException("Name the channel: facebook, instagram, x or linkedin.");
        }
    }
}
