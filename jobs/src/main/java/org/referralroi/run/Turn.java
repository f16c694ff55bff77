package org.referralroi.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to change what the months of a workspace share: the index and the links of the
 * lake. Others wait, for the moment it takes.
 */
final class Turn implements AutoCloseable {
    /** A file lock is held by the whole process, so its threads take turns here. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    static Turn take(Workspace workspace) throws IOException {
        Path runs = Files.createDirectories(workspace.root().resolve("runs"));
        IN_PROCESS.lock();
        try {
            FileChannel channel =
                    FileChannel.open(
                            runs.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            channel.lock();
            return new Turn(channel);
        } catch (IOException | RuntimeException e) {
            IN_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
