package org.xieyue.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieyue.identity.Account;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.ChangePassword;
import org.xieyue.identity.CreateToken;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class WebSecurityTest {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @Autowired
    WebApplicationContext application;

    @Autowired
    CreateToken createToken;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    AppointToPost appointToPost;

    @Autowired
    TestPeople people;

    private MockMvc web;
    private Organisation here;

    @BeforeEach
    void organisation() {
        here = people.organisation();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void nobody_sees_anything_without_signing_in() throws Exception {
        for (String path : new String[] {"/inbox", "/members", "/anything-at-all", "/actuator/env", "/v3/api-docs"}) {
            MockHttpServletResponse response =
                    web.perform(get(path)).andReturn().getResponse();
            assertThat(response.getStatus()).as(path).isIn(302, 401, 403);
        }
    }

    @Test
    void the_interface_answers_401_as_a_problem_without_a_valid_token() throws Exception {
        for (String header : new String[] {
            "", "Bearer nonsense", "Bearer demo-" + here.worker().login(), "Basic x"
        }) {
            MvcResult result = web.perform(get("/api/v1/me").header("Authorization", header))
                    .andReturn();
            assertThat(result.getResponse().getStatus())
                    .as("header '%s'", header)
                    .isEqualTo(401);
            assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
            assertThat(result.getResponse().getContentAsString()).contains("not-signed-in");
            assertThat(result.getRequest().getSession(false)).isNull();
        }
    }

    @Test
    void a_token_opens_the_interface_without_a_session() throws Exception {
        String secret = people.as(
                here.worker(), () -> createToken.create("脚本").orElseThrow().secret());
        MvcResult result = web.perform(get("/api/v1/no-such-thing").header("Authorization", "Bearer " + secret))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isNotIn(401, 403);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void signing_in_gives_the_session_a_new_id_and_keeps_the_person() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(here.officer(), session);
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(roles(session)).containsExactly("ROLE_CASE_OFFICER");
    }

    @Test
    void a_foreign_page_cannot_sign_somebody_out() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(here.officer(), session);
        web.perform(post("/logout").session(session)).andReturn();
        assertThat(session.isInvalid()).isFalse();
        assertThat(roles(session)).containsExactly("ROLE_CASE_OFFICER");
        web.perform(post("/logout").session(session).with(csrf())).andReturn();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_and_too_many_say_how_long_to_wait() throws Exception {
        for (int failures = 1; failures <= 5; failures++) {
            assertThat(attempt(here.visitor().login(), "falsch-falsch")).endsWith("/login?error");
        }
        assertThat(attempt(here.visitor().login(), TestPeople.PASSWORD)).matches(".*/login\\?wait=\\d+");
    }

    @Test
    void a_session_takes_on_the_roles_of_now() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(here.officer(), session);
        people.as(
                here.administrator(), () -> appointToPost.appoint(here.officer().id(), Role.VISITOR, here.basic()));
        web.perform(get("/inbox").session(session)).andReturn();
        assertThat(roles(session)).containsExactly("ROLE_CASE_OFFICER", "ROLE_VISITOR");
    }

    @Test
    void a_session_ends_with_the_password_it_began_with() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(here.officer(), session);
        people.as(
                here.administrator(),
                () -> changePassword.changeFor(here.officer().id(), "ein-neues-passwort"));
        web.perform(get("/inbox").session(session)).andReturn();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void every_answer_carries_the_protective_headers() throws Exception {
        for (String path : new String[] {"/login", "/inbox", "/api/v1/me"}) {
            MockHttpServletResponse response =
                    web.perform(get(path).secure(true)).andReturn().getResponse();
            assertThat(response.getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(web.perform(get(path)).andReturn().getResponse().getHeader("Strict-Transport-Security"))
                    .isNull();
        }
    }

    private void signIn(Account account, MockHttpSession session) throws Exception {
        MvcResult result = web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", account.login())
                        .param("password", TestPeople.PASSWORD))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("login");
    }

    private String attempt(String login, String password) throws Exception {
        return Objects.requireNonNull(
                web.perform(post("/login").with(csrf()).param("username", login).param("password", password))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private static java.util.List<String> roles(MockHttpSession session) {
        SecurityContext context = (SecurityContext) Objects.requireNonNull(session.getAttribute(CONTEXT));
        Authentication authentication = Objects.requireNonNull(context.getAuthentication());
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(Objects::requireNonNull)
                .toList();
    }
}
