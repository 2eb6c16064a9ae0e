package operandi.reporting.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a set of files into a directory so that none is ever seen half written under its final name. All are first
 * written and forced to disk under temporary names beside their places; only then are they moved, in order. When that
 * fails, the temporary files are removed, and a file that was there before is either the old one or the new one.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /**
     * Writes the files and returns their places, in the order of the map. The last one moved is the last of the map, so
     * a file that announces the others belongs there.
     *
     * @param directory created if it is not there
     * @param contents by file name, which may name a folder within the directory
     * @throws IOException if any of them cannot be written or moved
     */
    public static List<Path> write(Path directory, Map<String, byte[]> contents) throws IOException {
        Files.createDirectories(directory);
        long process = ProcessHandle.current().pid();
        Map<Path, Path> temporaryByPlace = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                Path place = directory.resolve(file.getKey());
                Path temporary = place.resolveSibling("." + place.getFileName() + "." + process + ".part");
                Files.createDirectories(temporary.getParent());
                Files.deleteIfExists(temporary);
                // Not Files.createTempFile: its files are readable by nobody else, also under their final name.
                Files.createFile(temporary);
                temporaryByPlace.put(place, temporary);
                force(temporary, file.getValue());
            }
            for (Map.Entry<Path, Path> move : temporaryByPlace.entrySet()) {
                Files.move(
                        move.getValue(),
                        move.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return new ArrayList<>(temporaryByPlace.keySet());
        } catch (IOException | RuntimeException failure) {
            removeAll(temporaryByPlace.values(), failure);
            throw failure;
        }
    }

    private static void force(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void removeAll(Iterable<Path> temporaries, Exception failure) {
        for (Path temporary : temporaries) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
