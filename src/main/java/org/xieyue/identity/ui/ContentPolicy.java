package org.xieyue.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What the browser may load and run. Only files of ours and the scripts that the page itself carries, marked by a number
 * used once; Flow's client builds functions from the server's expressions, hence {@code unsafe-eval}, and its components
 * set styles, hence inline styles. Everything that is not such a page gets the policy for {@linkplain #ELSEWHERE the rest}.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    static final String HEADER = "Content-Security-Policy";

    private static final String COMMON = "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final String ELSEWHERE =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " + COMMON;

    /** The voters' page runs nothing but its own files and speaks to nobody else: neither eval nor anything inline. */
    static final String VOTERS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int NONCE_BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").forEach(script -> script.attr("nonce", nonce));
        // Vaadin itself would let pages of the same origin frame this one
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse()
                .setHeader(
                        HEADER,
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce
                                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
                                + COMMON);
    }
}
