package app.signalbox.server.identity;

import java.util.Optional;

/** Signs documents with the deployment's key, so that anyone can see later that they come from here unaltered. */
public interface SignedDocuments {

    /**
     * Signs a document.
     *
     * @param type what it is, which keeps it from being taken for anything else
     * @param json its content
     * @return a compact JSON Web Signature
     */
    String sign(String type, String json);

    /** The content of a document of this type, empty unless a key of this deployment, present or past, signed it. */
    Optional<String> open(String type, String document);
}
