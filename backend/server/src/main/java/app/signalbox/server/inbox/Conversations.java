package app.signalbox.server.inbox;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Conversations extends Repository<Conversation, UUID> {

    /** Loads it for a change. The lock keeps messages that arrive meanwhile from being overlooked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.conversationId = :id and c.lastMessageAt is not null")
    Optional<Conversation> findLocked(UUID id);

    void flush();
}
