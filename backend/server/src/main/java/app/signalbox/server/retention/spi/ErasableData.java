package app.signalbox.server.retention.spi;

import java.util.List;

/**
 * What a module keeps of people's words. Asked in the order of {@link org.springframework.core.annotation.Order}: who
 * derives from others comes after them.
 */
public interface ErasableData {

    /**
     * Takes away the words of these messages and all that was derived from them, in caches too; what only counts may
     * stay. Called inside a transaction of the bound tenant, its conversations locked; doing it again changes nothing.
     */
    void erase(List<ErasableMessage> messages);
}
