package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When some files were last written, how large they are, and which files they are: where that is the same, so is what is in
 * them. To ask for it takes a tenth of the time that reading them does.
 *
 * @param settled whether the last writing was long enough ago when they were taken: two writings within one tick of the
 *     file system's clock have one time
 */
record FileStamps(List<Stamp> stamps, boolean settled) {
    private static final long COARSEST_CLOCK_MILLIS = 2_000;

    record Stamp(FileTime written, long size, Object file) {}

    /** @throws IOException if one of them cannot be asked */
    static FileStamps of(List<Path> files) throws IOException {
        long quiet = System.currentTimeMillis() - COARSEST_CLOCK_MILLIS;
        List<Stamp> stamps = new ArrayList<>(files.size());
        boolean settled = true;
        for (Path file : files) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.add(new Stamp(now.lastModifiedTime(), now.size(), now.fileKey()));
            settled &= now.lastModifiedTime().toMillis() < quiet;
        }
        return new FileStamps(stamps, settled);
    }

    /** Whether nothing was written between that time and this. */
    boolean sameAs(FileStamps before) {
        return before != null && before.settled && stamps.equals(before.stamps);
    }
}
