package org.demarche.head;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries under ND4J, held to one thread. */
final class Natives {

    private static final String PROPERTIES = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

    private Natives() {}

    /**
     * Makes ND4J's own loops and OpenBLAS run on the calling thread alone. To be called by each thread that trains: one
     * of the four numbers belongs to the thread (OpenMP's {@code omp_set_num_threads}), and while it is higher, its idle
     * threads also spin at every operation, which made training four times slower.
     */
    static void pin() {
        Environment environment = Nd4j.getEnvironment(); // first: it loads what the others need
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        environment.setMaxThreads(1);
        environment.setMaxMasterThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
    }

    /** One line: version, backend, instruction set level of the natives, platform, threads. */
    static String describe() {
        pin();
        return "ND4J " + version()
                + ", " + Nd4j.getExecutioner().getEnvironmentInformation().get("backend")
                + " with " + Nd4j.factory().blas().getBlasVendor()
                + ", binary level "
                + NativeOpsHolder.getInstance().getDeviceNativeOps().binaryLevel()
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", 1 thread";
    }

    private static String version() {
        try (InputStream properties = Nd4j.class.getResourceAsStream(PROPERTIES)) {
            Properties about = new Properties();
            if (properties != null) {
                about.load(properties);
            }
            return about.getProperty("version", "of unknown version");
        } catch (IOException e) {
            throw new UncheckedIOException(PROPERTIES, e);
        }
    }
}
