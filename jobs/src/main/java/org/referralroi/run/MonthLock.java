package org.referralroi.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/**
 * Holds a month against any other process. The operating system lets go of it when the process
 * ends, however it ends; so whoever gets the lock knows that no earlier run of the month is alive.
 */
public final class MonthLock implements AutoCloseable {
    private final FileChannel channel;

    private MonthLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws Refusal where another process holds the month
     */
    public static MonthLock take(Workspace workspace, YearMonth month) throws IOException {
        Files.createDirectories(workspace.runs(month));
        Path file = workspace.runs(month).resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process: as much another run as any
        }
        if (lock == null) {
            channel.close();
            throw new Refusal(
                    Exit.HELD,
                    "another run holds %s in %s; wait for it to end, or see ./roi status"
                            .formatted(month, workspace.root()));
        }
        return new MonthLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
