package org.demarche.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * The process that parses: reads requests on its standard input and answers on its standard output, until the input
 * ends, which it also does when the parent dies. Started by {@link FormatReader} only.
 */
public final class Child {

    /** Of the process, if it has ended itself since the parent did not. */
    static final int OVERSTAYED = 124;

    private Child() {}

    /** @param arguments one: after how many milliseconds on one file the process ends itself */
    public static void main(String[] arguments) throws IOException {
        long limit = Long.parseLong(arguments[0]);
        Timer watch = new Timer("watch", true);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            serve(in, out, watch, limit);
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out, Timer watch, long limit) throws IOException {
        for (Optional<Format> next = Wire.readFormat(in); next.isPresent(); next = Wire.readFormat(in)) {
            byte[] content = Wire.readBytes(in);
            TimerTask end = new TimerTask() {
                @Override
                public void run() {
                    Runtime.getRuntime().halt(OVERSTAYED); // a hung parser hears nothing else
                }
            };
            watch.schedule(end, limit);
            FormatReading reading = Parsers.read(next.get(), content);
            end.cancel();
            Wire.writeReading(out, reading);
        }
    }
}
