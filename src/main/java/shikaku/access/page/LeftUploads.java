package shikaku.access.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 置き去りの受信ファイルを消す: whoever was killed while a roster came in leaves everybody's names in the server's own temporary folder.
 * At start-up nothing is coming in yet. Rules: SEC-F1.
 */
@WebListener
public class LeftUploads implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Object folder = event.getServletContext().getAttribute(ServletContext.TEMPDIR);
        if (folder instanceof File place && place.isDirectory()) {
            remove(place.toPath());
        }
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload_*.tmp")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
