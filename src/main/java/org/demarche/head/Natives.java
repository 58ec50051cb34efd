package org.demarche.head;

import java.util.Properties;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries under ND4J, held to one thread. */
final class Natives {

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

    static String describe() {
        pin();
        Properties about = Nd4j.getExecutioner().getEnvironmentInformation();
        return about.toString()
                + NativeOpsHolder.getInstance().getDeviceNativeOps().binaryLevel()
                + Nd4j.getEnvironment().maxThreads() + " "
                + Nd4j.factory().blas().getMaxThreads();
    }
}
