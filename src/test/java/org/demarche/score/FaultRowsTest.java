package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the fault matrix that need the whole way from a file to its outcome; the others stand with their packages. */
final class FaultRowsTest {

    private static final String WORD =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s</w:body></w:document>";

    @TempDir
    private Path folder;

    @Test
    void row22AFolderInPlaceOfAFileIsUnreadable() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.txt"));

        assertThat(outcome(file)).isEqualTo("failed:unreadable");
    }

    @Test
    void row27AWordFileThatIsCalledTextIsReadAsWord() throws IOException {
        String text = "<w:p><w:r><w:t>The envoys agreed to meet.</w:t></w:r></w:p>";

        assertThat(outcome(Files.write(folder.resolve("a.txt"), word(WORD.formatted(text)))))
                .isEqualTo("scored");
    }

    @Test
    void row35FiftyThousandElementsInOneAnotherAreTooDeep() throws IOException {
        assertThat(outcome(Files.write(folder.resolve("a.docx"), word(WORD.formatted("<w:p>".repeat(50_000))))))
                .isEqualTo("failed:too-deep");
    }

    @Test
    void row80NothingThatAFilePointsToIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String type = "<!DOCTYPE a SYSTEM '" + address + "a.dtd' [<!ENTITY e SYSTEM '" + address + "e'>]>";
            String page = "<html><head><base href='" + address + "'><link rel='stylesheet' href='a.css'></head><body>"
                    + "<p>The envoys agreed to meet <img src='p.png'> in the port.</p><script src='s.js'></script>"
                    + "<iframe src='f.html'></iframe><object data='o'></object></body></html>";

            assertThat(outcome(Files.writeString(folder.resolve("a.html"), page)))
                    .isEqualTo("scored");
            assertThat(outcome(Files.writeString(folder.resolve("b.html"), "<?xml version='1.0'?>" + type + page)))
                    .isEqualTo("scored");
            assertThat(outcome(Files.write(folder.resolve("c.docx"), word(type + WORD.formatted("<w:p>&e;</w:p>")))))
                    .isEqualTo("failed:corrupt");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String outcome(Path file) {
        try (DocumentReading reading = DocumentReading.withoutSpeakers()) {
            return reading.read(new Input.ArticleFile("a", file)).outcome().written();
        }
    }

    private static byte[] word(String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
