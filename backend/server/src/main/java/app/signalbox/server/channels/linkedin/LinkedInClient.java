package app.signalbox.server.channels.linkedin;

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

/** LinkedIn's API as HTTP. Addresses come as a whole, because brackets in them are encoded in some places only. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE, headers = "X-Restli-Protocol-Version=2.0.0")
interface LinkedInClient {

    @GetExchange
    ResponseEntity<JsonNode> get(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestHeader("LinkedIn-Version") String version);

    @PostExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> post(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestHeader("LinkedIn-Version") String version,
            @RequestBody Map<String, ?> body);

    @PutExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> put(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestHeader("LinkedIn-Version") String version,
            @RequestBody Map<String, ?> body);

    @DeleteExchange
    ResponseEntity<JsonNode> delete(
            URI uri,
            @RequestHeader(AUTHORIZATION) String authorization,
            @RequestHeader("LinkedIn-Version") String version);

    @PutExchange(contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<JsonNode> upload(
            URI uri, @RequestHeader(AUTHORIZATION) String authorization, @RequestBody byte[] content);

    @PostExchange(contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<JsonNode> submit(URI uri, @RequestBody MultiValueMap<String, String> form);
}
