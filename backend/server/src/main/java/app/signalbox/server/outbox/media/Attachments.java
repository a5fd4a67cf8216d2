package app.signalbox.server.outbox.media;

import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.channels.connection.BrandVault;
import app.signalbox.server.identity.Access;
import app.signalbox.server.inbox.Answering;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.tenancy.CurrentTenant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files for the bound tenant's answers. Their content is sealed under a key of its own, that key under the brand's, and
 * both go soon after the answer arrived.
 */
@Service
public class Attachments {

    private static final int LONGEST_NAME = 200;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final AttachmentRows rows;
    private final BrandVault vault;
    private final Answering answering;
    private final Access access;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            BrandVault vault,
            Answering answering,
            Access access,
            AttachmentSettings settings,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.answering = answering;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** Most bytes of one file. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /**
     * Keeps a file for an answer to the conversation.
     *
     * @param name as the operator's machine calls it; what the file is comes from its content, but text that is named
     *     like something else could run where it is opened
     * @throws InvalidAttachmentException if it is empty, too large, of a kind that no network takes, or misnamed
     * @throws app.signalbox.server.inbox.UnknownConversationException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public OutgoingAttachment attach(UUID conversationId, String name, byte[] content) {
        String shortName = named(name);
        refuseSize(shortName, content.length);
        ContentType type = ContentType.of(content)
                .orElseThrow(() -> new InvalidAttachmentException("What \"" + shortName
                        + "\" holds is neither a picture, film or sound nor a document that networks take. Save it as"
                        + " JPEG, PNG, GIF, MP4, MP3 or PDF and attach it again."));
        if (!type.suits(shortName)) {
            throw new InvalidAttachmentException("\"" + shortName
                    + "\" holds plain text, and its name says something else. Give it a name that ends in .txt and"
                    + " attach it again.");
        }
        var file = new OutgoingAttachment(
                TimeOrderedId.next(clock),
                conversationId,
                shortName,
                type.kind(),
                type.mediaType(),
                content.length,
                sha256(content),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                true);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] sealed = new Vault(key).sealWithSalt(content);
        UUID operator = access.operatorId().orElse(null);
        return vault.call(keys -> {
            answering.get(conversationId);
            if (rows.unsent(conversationId).size() >= settings.most()) {
                throw new InvalidAttachmentException("There are " + settings.most()
                        + " files waiting in this conversation. Send or remove some first.");
            }
            rows.add(file, operator, new AttachmentRows.Sealed(sealed, keys.seal(key), keys.current()));
            return file;
        });
    }

    private void refuseSize(String name, int size) {
        if (size == 0) {
            throw new InvalidAttachmentException("\"" + name + "\" is empty. Choose another file.");
        }
        if (size > largest()) {
            throw new InvalidAttachmentException(
                    "\"" + name + "\" is larger than the " + settings.largest().toMegabytes()
                            + " MB that may be attached. Make it smaller, or send a link to it.");
        }
    }

    /** The last part of a path, without what could trouble a log, a form or a screen. */
    private static String named(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        if (last.isEmpty()) {
            return "file";
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }

    /** Files that the caller has attached to a conversation and not sent, oldest first. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(readOnly = true)
    public List<OutgoingAttachment> unsent(UUID conversationId) {
        CurrentTenant.get();
        UUID operator = access.operatorId().orElse(null);
        return rows.unsent(conversationId).stream()
                .filter(file -> Objects.equals(file.operatorId(), operator))
                .map(StoredAttachment::view)
                .toList();
    }

    /**
     * Takes away a file that goes with no answer.
     *
     * @throws UnknownAttachmentException if there is none of this id in the conversation
     * @throws AttachmentSentException if it goes with an answer
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void detach(UUID conversationId, UUID id) {
        StoredAttachment file = rows.findLocked(id)
                .filter(found -> found.view().conversationId().equals(conversationId))
                .orElseThrow(UnknownAttachmentException::new);
        if (file.outboxId() != null) {
            throw new AttachmentSentException();
        }
        rows.delete(id);
    }

    /**
     * A file's bytes. Call outside of any transaction.
     *
     * @throws UnknownAttachmentException if they are not kept any more
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public byte[] content(UUID id) {
        return vault.call(keys -> {
            var sealed = rows.content(id).orElseThrow(UnknownAttachmentException::new);
            byte[] key = keys.open(sealed.key(), sealed.keyVersion());
            return new Vault(key).openWithSalt(sealed.content());
        });
    }

    /**
     * Files for an answer, in this order, locked until the transaction ends.
     *
     * @throws InvalidAttachmentException if one of them is not there, or goes with another answer
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public List<OutgoingAttachment> take(UUID conversationId, List<UUID> ids) {
        return ids.stream()
                .distinct()
                .map(id -> rows.findLocked(id)
                        .filter(file -> file.view().conversationId().equals(conversationId))
                        .filter(file -> file.outboxId() == null && file.view().kept())
                        .map(StoredAttachment::view)
                        .orElseThrow(() -> new InvalidAttachmentException("A file of this answer is not kept any more,"
                                + " or goes with another answer. Remove it, and attach it again.")))
                .toList();
    }

    /** Lets a file go with an entry. */
    @Transactional
    public void bind(OutgoingAttachment file, UUID outboxId, int position) {
        rows.bind(file.id(), outboxId, position);
    }

    /** Files of an entry that doesn't go out belong to no answer again. */
    @Transactional
    public void free(UUID outboxId) {
        rows.free(outboxId, clock.instant());
    }

    /** Files of entries, by entry, in their order. */
    @Transactional(readOnly = true)
    public Map<UUID, List<StoredAttachment>> of(Collection<UUID> outboxIds) {
        return rows.of(outboxIds).stream()
                .collect(Collectors.groupingBy(file -> Objects.requireNonNull(file.outboxId())));
    }

    /** Notes that a network has a file. */
    @Transactional
    public void there(UUID id, String mediaId, boolean ready, Instant until) {
        rows.there(id, mediaId, ready, until);
    }
}
