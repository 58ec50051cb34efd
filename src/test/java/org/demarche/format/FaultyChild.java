package org.demarche.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;

/** Stands for a child whose parser goes wrong in the way that the file asks for. */
public final class FaultyChild {

    private FaultyChild() {}

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        for (Optional<Format> next = Wire.readFormat(in); next.isPresent(); next = Wire.readFormat(in)) {
            String fault = new String(Wire.readBytes(in), java.nio.charset.StandardCharsets.UTF_8);
            switch (fault) {
                case "hang" -> Thread.sleep(600_000);
                case "hoard" -> hoard();
                case "die" -> Runtime.getRuntime().halt(7);
                case "babble" -> out.writeBytes("This is no answer at all, but it is long enough for one.");
                default -> Wire.writeReading(out, new Unread(Reason.NO_TEXT, fault));
            }
            out.flush();
        }
    }

    private static void hoard() throws IOException {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1 << 20]);
        }
        throw new IOException("there was room for " + all.size());
    }
}
