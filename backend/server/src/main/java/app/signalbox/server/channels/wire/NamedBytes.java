package app.signalbox.server.channels.wire;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A file as one part of a form. */
public final class NamedBytes extends ByteArrayResource {

    private final String name;

    private NamedBytes(String name, byte[] content) {
        super(content);
        this.name = name;
    }

    /** The part, with its name and type. */
    public static HttpEntity<NamedBytes> part(String name, String mediaType, byte[] content) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        return new HttpEntity<>(new NamedBytes(name, content), headers);
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedBytes bytes && name.equals(bytes.name) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
