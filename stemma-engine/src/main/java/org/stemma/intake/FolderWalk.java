package org.stemma.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.news.Refused;

/** Collects the files of a folder but hidden ones; links are not followed, so there are no cycles. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;
    private final Consumer<Refused> refusals;

    FolderWalk(Path root, List<Path> files, Consumer<Refused> refusals) {
        this.root = root;
        this.files = files;
        this.refusals = refusals;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        refusals.accept(new Refused(file.toString(), "", ContentReader.reason(e)));
        return FileVisitResult.CONTINUE;
    }

    static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
