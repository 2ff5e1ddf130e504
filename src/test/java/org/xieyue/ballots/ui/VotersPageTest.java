package org.xieyue.ballots.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class VotersPageTest {

    private static final Pattern FILE = Pattern.compile("\"/(islands/vote-[A-Z0-9]{8}\\.(?:js|css))\"");

    @Autowired
    WebApplicationContext application;

    private MockMvc web;

    @BeforeEach
    void web() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everybody_gets_the_page_and_no_session_is_made_for_it() throws Exception {
        MvcResult result = web.perform(get("/vote/" + UUID.randomUUID())).andReturn();
        MockHttpServletResponse page = result.getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void the_page_may_run_nothing_but_its_own_files() throws Exception {
        MockHttpServletResponse page = page();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getContentAsString())
                .doesNotContain("<style", " style=")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    @Test
    void its_files_are_named_by_content_and_loaded_once() throws Exception {
        Matcher files = FILE.matcher(page().getContentAsString());
        int found = 0;
        while (files.find()) {
            MvcResult result = web.perform(get("/" + files.group(1))).andReturn();
            assertThat(result.getResponse().getStatus()).isEqualTo(200);
            assertThat(result.getResponse().getHeaders("Cache-Control"))
                    .containsExactly("max-age=31536000, public, immutable");
            assertThat(result.getRequest().getSession(false)).isNull();
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void a_page_that_a_phone_has_is_not_sent_again() throws Exception {
        String tag = Objects.requireNonNull(page().getHeader("ETag"));
        MockHttpServletResponse again = web.perform(
                        get("/vote/" + UUID.randomUUID()).header("If-None-Match", tag))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void nothing_can_be_sent_to_the_page() throws Exception {
        assertThat(web.perform(post("/vote/" + UUID.randomUUID()).content("code=X".getBytes(StandardCharsets.UTF_8)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse page() throws Exception {
        return web.perform(get("/vote/" + UUID.randomUUID())).andReturn().getResponse();
    }
}
