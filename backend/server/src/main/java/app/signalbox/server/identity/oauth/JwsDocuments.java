package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.SignedDocuments;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs documents with the key that signs tokens; their type keeps one from being taken for the other. */
@Component
class JwsDocuments implements SignedDocuments {

    private final SigningKeys keys;
    private final SigningKeyStore store;

    JwsDocuments(SigningKeys keys, SigningKeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    @Override
    public String sign(String type, String json) {
        RSAKey key = keys.signing();
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            var document = new JWSObject(header, new Payload(json));
            document.sign(new RSASSASigner(key));
            return document.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java runtime can't sign", impossible);
        }
    }

    @Override
    public Optional<String> open(String type, String document) {
        try {
            JWSObject signed = JWSObject.parse(document.strip());
            JWSHeader header = signed.getHeader();
            if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
                    || header.getKeyID() == null
                    || !new JOSEObjectType(type).equals(header.getType())) {
                return Optional.empty();
            }
            Optional<RSAKey> key = store.find(header.getKeyID());
            return key.isPresent() && signed.verify(new RSASSAVerifier(key.get()))
                    ? Optional.of(signed.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException | JOSEException noDocument) {
            return Optional.empty();
        }
    }
}
