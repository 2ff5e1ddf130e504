package org.xieyue.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DownloadingAPaperTest {

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog >>
            endobj
            trailer << /Root 1 0 R >>
            startxref
            9
            %%EOF
            """.getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    WebApplicationContext application;

    @Autowired
    DocumentDownload download;

    @Autowired
    CaseDocuments documents;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    TestPeople.Organisation organisation;
    DocumentRow paper;
    MockMvc plain;

    @BeforeEach
    void filePaper() {
        organisation = people.organisation();
        CaseId caseId = cases.open(organisation.basic(), organisation.worker().id());
        paper = people.as(organisation.officer(), () -> documents.add(caseId, "other", "收入证明.pdf", PDF))
                .orElseThrow();
        plain = MockMvcBuilders.standaloneSetup(download).build();
    }

    private MockHttpServletResponse fetch(Account person, String id) {
        return people.as(person, () -> {
            try {
                return plain.perform(get("/documents/" + id)).andReturn().getResponse();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void a_paper_comes_as_an_attachment_that_no_browser_interprets() {
        MockHttpServletResponse answer =
                fetch(organisation.reviewer(), paper.id().toString());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%94%B6");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void unknown_foreign_and_malformed_are_the_same_answer() {
        assertThat(fetch(organisation.otherOfficer(), paper.id().toString()).getStatus())
                .isEqualTo(404);
        assertThat(fetch(organisation.otherOfficer(), UUID.randomUUID().toString())
                        .getStatus())
                .isEqualTo(404);
        assertThat(fetch(organisation.otherOfficer(), "1").getStatus()).isEqualTo(404);
    }

    @Test
    void nobody_downloads_without_signing_in() throws Exception {
        MockMvc guarded = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        int status = guarded.perform(get("/documents/" + paper.id()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(302, 401);
    }

    /** Whether this person may read it is decided behind the door. */
    @Test
    void the_door_lets_through_who_has_signed_in() throws Exception {
        MockMvc guarded = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();

        Object reached = guarded.perform(get("/documents/" + paper.id())
                        .with(user(organisation.reviewer().login())))
                .andReturn()
                .getHandler();

        assertThat(reached)
                .isInstanceOfSatisfying(
                        HandlerMethod.class,
                        method -> assertThat(method.getBeanType()).isEqualTo(DocumentDownload.class));
    }
}
