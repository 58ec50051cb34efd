package org.demarche.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Name and version of this program, as in the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {

    static String text() {
        return "demarche "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("(unpackaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
