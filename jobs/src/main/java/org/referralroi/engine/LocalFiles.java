package org.referralroi.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk as Spark sees it on a local master. Hadoop's own starts a chmod process for every
 * folder and file it makes, which takes longer than the work on small tables; and it leaves side
 * files of checksums, where our manifest hashes every file anyway. A cluster uses its own file
 * systems.
 */
public final class LocalFiles extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        File file = pathToFile(path);
        String text = permission.toString();
        Files.setPosixFilePermissions(
                file.toPath(),
                PosixFilePermissions.fromString(text.substring(0, 9).replace('t', 'x')));
    }
}
