package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.watch.ExportFigures;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** Figures, stuck steps and moves of cases for programs, and the figures as a file. */
@XieyueServerTest
class WatchingOverHttpTest {

    private static final String PROCESS = "/processes/trial";

    @Autowired
    ApiStory story;

    @Autowired
    TrialStory trial;

    @Autowired
    ExportFigures export;

    @Autowired
    DSLContext database;

    @Test
    void a_case_is_moved_by_two_people_and_counted() {
        TrialStory.Opened opened = trial.open(100);
        String number = String.valueOf(database.fetchValue(
                "select number from case_file where id = ?", opened.caseId().value()));
        ApiClient she = story.as(opened.organisation().processAdministrator()).inEnglish();
        ApiClient he =
                story.as(story.people.organisation().processAdministrator()).inEnglish();

        JsonNode now = done(she.get(PROCESS + "/whereabouts?caseNumber=" + number), 200);
        assertThat(now.at("/at/0/element").asString()).isEqualTo("checkPapers");
        JsonNode proposed = done(
                she.post(
                        PROCESS + "/repairs",
                        "{\"caseNumber\":\"%s\",\"from\":\"checkPapers\",\"to\":\"hearMembers\",\"standing\":\"%s\",\"reason\":\"%s\"}"
                                .formatted(number, now.at("/standing").asString(), "材料已在线下核对完毕，直接听取意见")),
                201);
        String repair = PROCESS + "/repairs/" + proposed.at("/id").asString();
        assertThat(done(she.post(repair + "/consent"), 422).toString()).contains("watch.sameProposer");
        done(he.post(repair + "/consent"), 200);
        assertThat(done(he.get(PROCESS + "/whereabouts?caseNumber=" + number), 200)
                        .at("/at/0/element")
                        .asString())
                .isEqualTo("hearMembers");
        assertThat(done(he.post(repair + "/decline"), 409).toString()).contains("watch.decided");
        assertThat(done(he.get(PROCESS + "/figures?days=30"), 200)).isNotEmpty();
        done(he.post(PROCESS + "/incidents/nothing/retry"), 409);
    }

    @Test
    void the_figures_are_taken_away_in_the_readers_language_and_that_is_recorded() {
        Account administrator = trial.open(100).organisation().processAdministrator();
        WatchChoice choice = new WatchChoice("trial", null, null);
        String csv = new String(
                story.people.as(administrator, () -> export.csv(choice, Locale.ENGLISH)), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("checkPapers");
        List<String> heads = List.of(csv.lines().findFirst().orElseThrow().split(","));
        assertThat(heads).hasSize(9).noneMatch(head -> head.contains("watch."));
        byte[] xlsx = story.people.as(administrator, () -> export.xlsx(choice, Locale.SIMPLIFIED_CHINESE));
        assertThat(xlsx).startsWith('P', 'K');
        assertThat(database.fetch(
                        "select 1 from audit_entry where action = 'process.figuresExported' and account_id = ?",
                        administrator.id().value()))
                .hasSize(2);
    }

    private static JsonNode done(ApiClient.Answered answered, int status) {
        assertThat(answered.status()).as(answered.text()).isEqualTo(status);
        return answered.json();
    }
}
