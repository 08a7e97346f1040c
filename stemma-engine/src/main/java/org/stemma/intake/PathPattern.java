package org.stemma.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern such as {@code pages/**}{@code /*.html} that no shell has expanded; {@code **} stands for any folders, or none. */
final class PathPattern {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private final Path base;
    private final List<PathMatcher> matchers;
    private final int depth;

    private PathPattern(Path base, List<PathMatcher> matchers, int depth) {
        this.base = base;
        this.matchers = matchers;
        this.depth = depth;
    }

    static boolean isPattern(String given) {
        return WILD.matcher(given).find();
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternSyntaxException if it is none
     */
    static PathPattern parse(String given) {
        int wild = given.length();
        java.util.regex.Matcher first = WILD.matcher(given);
        if (first.find()) {
            wild = first.start();
        }
        int slash = given.lastIndexOf('/', wild);
        String folder = slash < 0 ? "" : given.substring(0, slash + 1);
        String rest = given.substring(slash + 1);
        List<PathMatcher> matchers = new ArrayList<>();
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + rest));
        if (rest.contains("**/")) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + rest.replace("**/", "")));
        }
        int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/", -1).length;
        return new PathPattern(Path.of(folder), matchers, depth);
    }

    /** The files and folders that match, in order of their names; hidden ones do not. */
    List<Path> matches() throws IOException {
        List<Path> found = new ArrayList<>();
        Path start = base.toString().isEmpty() ? Path.of(".") : base;
        if (!Files.isDirectory(start)) {
            return found;
        }
        Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(start)) {
                    return FileVisitResult.CONTINUE;
                }
                if (FolderWalk.isHidden(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return take(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!FolderWalk.isHidden(file)) {
                    take(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            private boolean take(Path path) {
                Path inside = start.relativize(path);
                boolean matches = matchers.stream().anyMatch(m -> m.matches(inside));
                if (matches) {
                    found.add(base.resolve(inside));
                }
                return matches;
            }
        });
        found.sort(null);
        return found;
    }
}
