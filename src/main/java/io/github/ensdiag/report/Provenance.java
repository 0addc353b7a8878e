package io.github.ensdiag.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which files were read, so that anyone can check that they have the same. */
final class Provenance {
    private Provenance() {}

    private record Print(long size, String sha256) {}

    static Table files(Facts facts) {
        Map<Path, Object> roles = new LinkedHashMap<>();
        roles.put(facts.set.inputs().labels(), "true classes");
        facts.set.inputs().classNames().ifPresent(file -> roles.putIfAbsent(file, "class names"));
        facts.set.inputs().sampleIds().ifPresent(file -> roles.putIfAbsent(file, "sample ids"));
        for (int m = 0; m < facts.members(); m++) {
            for (Path file : facts.set.members().get(m).files()) {
                roles.putIfAbsent(file, facts.name(m));
            }
        }
        List<Path> files = new ArrayList<>(roles.keySet());
        // The files may be large and there are cores to spare; the order of the list is kept.
        List<Print> prints = files.parallelStream().map(Provenance::print).toList();
        var table = Table.titled("Files");
        table.words("file").words("holds").column("size").words("SHA-256");
        for (int i = 0; i < files.size(); i++) {
            Print print = prints.get(i);
            table.row(
                    String.valueOf(files.get(i).getFileName()),
                    Table.words(roles.get(files.get(i))),
                    Format.bytes(print.size()),
                    new Table.Cell(Text.of(print.sha256()), "t hash", ""));
        }
        return table.css("tall").build();
    }

    private static Print print(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 18];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
            return new Print(size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
