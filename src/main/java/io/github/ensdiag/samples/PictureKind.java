package io.github.ensdiag.samples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a picture's first bytes say that it is, whatever its name says. */
enum PictureKind {
    PNG,
    JPEG,
    GIF,
    BMP;

    /** Formats that Java cannot read, by what the file holds and where. */
    private static final Map<String, String> FOREIGN = Map.of(
            "0:RIFF", "a WebP picture",
            "4:ftypavif", "an AVIF picture",
            "4:ftypheic", "a HEIC picture",
            "4:ftypmif1", "a HEIF picture",
            "0:II*\0", "a TIFF picture",
            "0:MM\0*", "a TIFF picture",
            "0:<svg", "an SVG picture",
            "0:<?xml", "XML",
            "0:%PDF", "a PDF document",
            "0:version https://git-lfs", "a pointer of Git LFS, whose picture was not fetched");

    static PictureKind of(byte[] bytes) throws UnshownException {
        if (has(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (has(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (has(bytes, 0, "GIF8")) {
            return GIF;
        }
        if (has(bytes, 0, "BM")) {
            return BMP;
        }
        throw new UnshownException(foreign(bytes)
                .map(what -> "is " + what + "; PNG, JPEG, GIF and BMP are read")
                .orElse(bytes.length == 0 ? "is empty" : "is no PNG, JPEG, GIF or BMP picture"));
    }

    private static Optional<String> foreign(byte[] bytes) {
        return FOREIGN.entrySet().stream()
                .filter(entry -> {
                    int colon = entry.getKey().indexOf(':');
                    int at = Integer.parseInt(entry.getKey().substring(0, colon));
                    return has(bytes, at, entry.getKey().substring(colon + 1));
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean has(byte[] bytes, int at, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
