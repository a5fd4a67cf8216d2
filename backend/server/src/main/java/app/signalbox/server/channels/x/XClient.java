package app.signalbox.server.channels.x;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** X's API as HTTP. Addresses come as a whole, because OAuth 1.0a signs them to the letter. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface XClient {

    @GetExchange
    ResponseEntity<JsonNode> get(URI uri, @RequestHeader(AUTHORIZATION) String authorization);

    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> post(
            URI uri, @RequestHeader(AUTHORIZATION) String authorization, @RequestBody Map<String, ?> body);

    @PutExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> put(
            URI uri, @RequestHeader(AUTHORIZATION) String authorization, @RequestBody Map<String, ?> body);

    @DeleteExchange
    ResponseEntity<JsonNode> delete(URI uri, @RequestHeader(AUTHORIZATION) String authorization);

    @PostExchange(contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JsonNode> upload(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestBody MultiValueMap<String, Object> parts);

    @PostExchange(contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<JsonNode> submit(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestBody MultiValueMap<String, String> form);
}
