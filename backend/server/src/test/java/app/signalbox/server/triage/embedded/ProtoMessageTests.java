package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.triage.embedded.ProtoMessage.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtoMessageTests {

    @Test
    void writesFieldsAsTheEncodingHasThem() {
        ProtoMessage message = ProtoMessage.of(Field.of(1, 150), Field.of(2, "testing"));

        assertThat(message.bytes())
                .isEqualTo(new byte[] {0x08, (byte) 0x96, 0x01, 0x12, 0x07, 't', 'e', 's', 't', 'i', 'n', 'g'});
    }

    @Test
    void keepsFieldsOfEveryKindAndTheirOrder() {
        byte[] bytes = {0x0d, 1, 2, 3, 4, 0x11, 1, 2, 3, 4, 5, 6, 7, 8, 0x1a, 2, 0x08, 5, 0x08, 7};

        ProtoMessage message = ProtoMessage.parse(bytes);

        assertThat(message.bytes()).isEqualTo(bytes);
        assertThat(message.all(3).getFirst().message().all(1).getFirst().value())
                .isEqualTo(5);
    }

    @Test
    void takesFieldsOutAndPutsOthersBehind() {
        ProtoMessage message = ProtoMessage.of(Field.of(1, "kept"), Field.of(2, "gone"));

        ProtoMessage changed = message.without(field -> field.number() == 2).with(List.of(Field.of(3, "new")));

        assertThat(changed.fields()).extracting(Field::text).containsExactly("kept", "new");
    }
}
