package app.signalbox.sandbox.answer.x;

import tools.jackson.databind.node.ObjectNode;

/** How a webhook tells the product's account what it did itself. */
interface XWording {

    /**
     * The account posted something.
     *
     * @param answeredAuthor who wrote the post that is answered; empty if that is unknown or none
     */
    ObjectNode posted(XPost post, String answeredAuthor);

    ObjectNode deleted(XPost post);

    ObjectNode liked(String userId, XPost post);

    ObjectNode sent(XMessage message);

    /** The receiver of a message has read it. */
    ObjectNode read(XMessage message);

    ObjectNode revoked(String userId);
}
