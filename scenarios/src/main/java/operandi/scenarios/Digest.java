package operandi.scenarios;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import operandi.scenarios.file.InputFile;

/** Identifies what a result was computed from. */
final class Digest {

    private Digest() {}

    static String of(List<InputFile> inputs) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            inputs.forEach(input -> sha256.update(input.text().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
