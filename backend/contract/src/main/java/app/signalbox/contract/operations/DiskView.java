package app.signalbox.contract.operations;

/** A folder and the room where it lies, in bytes. */
public record DiskView(String folder, long free, long total) {}
