package org.xieyue.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** A file that is made when somebody asks for it, for the person who asks. */
public final class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;

    public record File(String name, String mediaType, byte[] bytes) {}

    public FileLink(String label, Supplier<File> made) {
        super(handler(made), label);
    }

    private static DownloadHandler handler(Supplier<File> made) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                File file = made.get();
                return new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()), file.name(), file.mediaType(), file.bytes().length);
            } catch (NotFound | NotAllowed nothing) {
                return DownloadResponse.error(404, "not found", nothing);
            }
        });
    }
}
