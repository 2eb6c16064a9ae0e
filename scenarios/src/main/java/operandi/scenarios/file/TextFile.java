package operandi.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;

/**
 * What could be had of a file: its text, or as much of it as precedes a fault.
 *
 * @param source the text; all of it if there is no fault
 * @param raw the text as decoded, a byte order mark included; empty if there is a fault
 * @param fault why the file cannot be used
 */
public record TextFile(SourceText source, String raw, Optional<Fault> fault) {

    /** Larger files are refused. */
    public static final int MAX_BYTES = 1_000_000;

    private static final String READABLE = "a file that may be read";
    private static final String REGULAR = "a file of text";

    /**
     * Reads a file of UTF-8 text. Directories, pipes and devices are refused before they are opened, and at most
     * {@link #MAX_BYTES} are read.
     *
     * @param path the file
     * @param name what the user calls it
     */
    public static TextFile read(Path path, String name) {
        try {
            return readRegular(path, name);
        } catch (AccessDeniedException denied) {
            return refused(name, DiagnosticCode.FILE_UNREADABLE, "no permission to read the file", READABLE);
        } catch (IOException failure) {
            return refused(name, DiagnosticCode.FILE_UNREADABLE, "the file cannot be read", READABLE);
        }
    }

    private static TextFile readRegular(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            return refused(name, DiagnosticCode.FILE_MISSING, "there is no such file", "a path that leads to a file");
        }
        if (Files.isDirectory(path)) {
            return refused(name, DiagnosticCode.NOT_A_FILE, "this is a directory, not a file", REGULAR);
        }
        if (!Files.isRegularFile(path)) {
            return refused(name, DiagnosticCode.NOT_A_FILE, "this is a pipe or a device, not a file", REGULAR);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return refused(name, DiagnosticCode.FILE_TOO_LARGE, "the file is larger than 1 MB", "at most 1 MB");
            }
            return decode(bytes, name);
        }
    }

    /** The text of a file that is in memory. */
    static TextFile decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = "the file is not text in UTF-8: byte " + (in.position() + 1) + " cannot be decoded";
            return undecodable(name, text, found, isUtf16(bytes));
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            int before = text.substring(0, zero).getBytes(StandardCharsets.UTF_8).length;
            String found = "the file is not text: byte " + (before + 1) + " is zero";
            return undecodable(name, text.substring(0, zero), found, false);
        }
        return new TextFile(SourceText.of(name, text), text, Optional.empty());
    }

    private static TextFile undecodable(String name, String before, String message, boolean isUtf16) {
        SourceText source = SourceText.of(name, before);
        String text = source.text();
        int lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        int line = (int) text.substring(0, lineStart).lines().count() + 1;
        Span span = new Span(line, text.codePointCount(lineStart, text.length()) + 1, 1);
        Fault fault = Fault.of(DiagnosticCode.NOT_UTF8, span, message)
                .expecting("text in UTF-8")
                .helping(isUtf16 ? "the file is in UTF-16: save it as UTF-8" : "save the file as text in UTF-8");
        return new TextFile(source, "", Optional.of(fault));
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    private static TextFile refused(String name, DiagnosticCode code, String message, String expected) {
        return new TextFile(
                SourceText.unreadable(name),
                "",
                Optional.of(Fault.of(code, Span.FILE, message).expecting(expected)));
    }
}
