package app.signalbox.server.channels.meta;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The Graph API: nodes, and edges that lead on from them. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface GraphClient {

    @GetExchange("/{node}")
    ResponseEntity<JsonNode> get(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/{node}/{edge}")
    ResponseEntity<JsonNode> get(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @PathVariable String node,
            @PathVariable String edge,
            @RequestParam MultiValueMap<String, String> parameters);

    @PostExchange(url = "/{node}", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<JsonNode> post(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @RequestParam MultiValueMap<String, String> form);

    @PostExchange(url = "/{node}/{edge}", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<JsonNode> post(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @PathVariable String edge,
            @RequestParam MultiValueMap<String, String> form);

    @PostExchange(url = "/{node}/{edge}", contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> send(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @PathVariable String edge,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestBody JsonNode body);

    @PostExchange(url = "/{node}/{edge}", contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JsonNode> upload(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @PathVariable String edge,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestBody MultiValueMap<String, Object> parts);

    @DeleteExchange("/{node}")
    ResponseEntity<JsonNode> delete(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @RequestParam MultiValueMap<String, String> parameters);

    @DeleteExchange("/{node}/{edge}")
    ResponseEntity<JsonNode> delete(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @PathVariable String node,
            @PathVariable String edge,
            @RequestParam MultiValueMap<String, String> parameters);
}
