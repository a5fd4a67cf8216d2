package app.signalbox.server.knowledge.store;

class InProcessStoreTests extends PassageStoreContract {

    private final PassageStore store =
            PassageStores.of(new StoreSettings(StoreSettings.Kind.IN_PROCESS, "test", null, null), DIMENSION);

    @Override
    PassageStore store() {
        return store;
    }
}
