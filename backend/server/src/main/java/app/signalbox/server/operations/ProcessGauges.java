package app.signalbox.server.operations;

import app.signalbox.contract.operations.DiskView;
import app.signalbox.contract.operations.PoolView;
import app.signalbox.server.kernel.SignalboxSettings;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What this process says of itself. */
@Component
class ProcessGauges {

    private final ListableBeanFactory beans;
    private final SignalboxSettings process;

    ProcessGauges(ListableBeanFactory beans, SignalboxSettings process) {
        this.beans = beans;
        this.process = process;
    }

    /** Asked of the factory, because the pools offer themselves to nobody who doesn't name them. */
    List<PoolView> pools() {
        return beans.getBeansOfType(HikariDataSource.class).values().stream()
                .map(ProcessGauges::pool)
                .sorted(Comparator.comparing(PoolView::name))
                .toList();
    }

    List<DiskView> disks() {
        File home = existing(process.home().toAbsolutePath()).toFile();
        return List.of(new DiskView(process.home().toString(), home.getUsableSpace(), home.getTotalSpace()));
    }

    /** With a database of one's own the home may not be there yet. */
    private static Path existing(Path folder) {
        @Nullable Path parent = folder.getParent();
        return parent == null || Files.exists(folder) ? folder : existing(parent);
    }

    /** A pool from which nothing was drawn yet has nothing to tell. */
    private static PoolView pool(HikariDataSource source) {
        @Nullable HikariPoolMXBean pool = source.getHikariPoolMXBean();
        return pool == null
                ? new PoolView(source.getPoolName(), 0, 0, 0, source.getMaximumPoolSize())
                : new PoolView(
                        source.getPoolName(),
                        pool.getActiveConnections(),
                        pool.getIdleConnections(),
                        pool.getThreadsAwaitingConnection(),
                        source.getMaximumPoolSize());
    }
}
