package app.signalbox.server.operations;

import app.signalbox.contract.operations.DiskView;
import app.signalbox.contract.operations.PoolView;
import app.signalbox.server.kernel.SignalboxSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What this process says of itself. */
@Component
class ProcessGauges {

    private static final String POOL = "pool";

    private final MeterRegistry meters;
    private final SignalboxSettings process;

    ProcessGauges(MeterRegistry meters, SignalboxSettings process) {
        this.meters = meters;
        this.process = process;
    }

    List<PoolView> pools() {
        return meters.find("hikaricp.connections.active").gauges().stream()
                .map(gauge -> Objects.requireNonNullElse(gauge.getId().getTag(POOL), ""))
                .sorted()
                .map(this::pool)
                .toList();
    }

    List<DiskView> disks() {
        try {
            FileStore store = Files.getFileStore(process.home());
            return List.of(new DiskView(process.home().toString(), store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException unknown) {
            return List.of();
        }
    }

    private PoolView pool(String name) {
        return new PoolView(
                name, value("active", name), value("idle", name), value("pending", name), value("max", name));
    }

    private int value(String what, String pool) {
        Gauge gauge = meters.find("hikaricp.connections." + what).tag(POOL, pool).gauge();
        return gauge == null ? 0 : (int) gauge.value();
    }
}
