package app.signalbox.server.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.knowledge.store.StoreSettings.Kind;
import app.signalbox.server.knowledge.store.StoreSettings.Pinecone;
import com.google.protobuf.InvalidProtocolBufferException;
import io.pinecone.proto.UpsertRequest;
import io.pinecone.proto.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As far as Pinecone can be tried without Pinecone: the library reaches one fixed address only. */
class PineconeStoreTests {

    @Test
    void connectsToNothingBeforeItIsUsed() {
        PassageStore store =
                PassageStores.of(new StoreSettings(Kind.PINECONE, "agency", null, new Pinecone("key", "help")), 384);

        assertThat(store.name()).isEqualTo("pinecone help/agency");
    }

    @Test
    void speaksItsProtocolWithTheRuntimeThatIsShipped() throws InvalidProtocolBufferException {
        UpsertRequest request = UpsertRequest.newBuilder()
                .setNamespace("agency_7")
                .addVectors(Vector.newBuilder().setId("a").addAllValues(List.of(0.5f, 0.25f)))
                .build();

        UpsertRequest read = UpsertRequest.parseFrom(request.toByteArray());

        assertThat(read.getNamespace()).isEqualTo("agency_7");
        assertThat(read.getVectors(0).getValuesList()).containsExactly(0.5f, 0.25f);
    }
}
