package org.xieyue.ballots.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page where people vote: one static file for all ballots, which learns from the address which one it is. The code stands
 * behind the {@code #} and never comes here.
 */
@RestController
class VotersPage implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(VotersPage.class);

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);

    private final byte[] page;
    private final String tag;

    VotersPage() {
        this.page = read(new ClassPathResource("islands/vote.html"));
        this.tag = '"' + DigestUtils.md5DigestAsHex(page) + '"';
    }

    private static byte[] read(ClassPathResource file) {
        if (!file.exists()) {
            LOG.warn("The browser parts are not built (npm run build in frontend/): nobody can vote in a browser");
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping("/vote/{ballot}")
    ResponseEntity<byte[]> page() {
        return page.length == 0
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok()
                        .contentType(HTML)
                        .cacheControl(CacheControl.noCache())
                        .eTag(tag)
                        .body(page);
    }

    /** Files named by their content never change: a phone loads them once. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/islands/**")
                .addResourceLocations("classpath:/META-INF/resources/islands/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    }
}
