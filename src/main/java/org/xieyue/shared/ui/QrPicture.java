package org.xieyue.shared.ui;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code as a picture that is sharp at any size; made on the server, nothing is fetched. */
public class QrPicture extends Image {

    private static final long serialVersionUID = 1L;
    private static final int BORDER = 3;

    public QrPicture(String content, String description) {
        super(picture(content), description);
        addClassName("qr");
    }

    public void show(String content) {
        setSrc(picture(content));
    }

    private static String picture(String content) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        int whole = code.size + 2 * BORDER;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + whole + " " + whole
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + whole + "v" + whole
                + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
