package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.agreements.ScopeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

@XieyueServerTest
class AgreementsOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    AgreementStory agreementStory;

    @Autowired
    Agreements agreements;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    private TestPeople.Organisation at;
    private ApiClient officer;
    private ApiClient stranger;
    private AgreementId id;
    private EmployerId employer;

    @BeforeEach
    void a_contract_in_force() {
        at = story.organisation();
        Account keeper = people.person("专干", Role.BARGAINING_OFFICER, at.city());
        officer = story.as(keeper);
        stranger = story.as(people.person("外市专干", Role.BARGAINING_OFFICER, at.otherCity()));
        employer = people.as(keeper, () -> employers.employer(at.city(), "出行公司", Industry.RIDE_HAILING, 50));
        id = agreementStory.inForce(
                AgreementStory.contract(at.city(), ScopeType.INDUSTRY),
                AgreementStory.text(AgreementStory.pay("3500"), AgreementStory.hours("11")),
                clock.today().plusYears(1).minusDays(1),
                employer);
    }

    @Test
    void it_is_found_by_the_words_of_a_clause_and_read_with_text_and_coverage() {
        assertThat(officer.get("/agreements?text=月收入不低于").at("/agreements/0/id"))
                .isEqualTo(id.toString());
        assertThat(officer.get("/agreements?text=登月计划").json().at("/agreements").size())
                .isZero();
        assertThat(officer.get("/agreements/clauses?text=每日在线").at("/0/clause/figure/amount"))
                .isEqualTo("11");
        assertThat(officer.get("/agreements/" + id + "/versions/1").at("/clauses/0/figure/unit"))
                .isEqualTo("YUAN_PER_MONTH");
        assertThat(officer.get("/agreements/" + id + "/coverage").at("/0/name")).isEqualTo("出行公司");
        assertThat(officer.get("/employers/" + employer + "/agreements").at("/0/agreement/id"))
                .isEqualTo(id.toString());
    }

    @Test
    void another_citys_officer_is_told_that_there_is_none() {
        assertThat(stranger.get("/agreements/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/agreements/" + id + "/versions/1").status()).isEqualTo(404);
        assertThat(stranger.get("/agreements?text=月收入不低于")
                        .json()
                        .at("/agreements")
                        .size())
                .isZero();
    }

    @Test
    void a_model_text_is_entered_revised_and_compared() {
        ApiClient.Answered made = officer.post("/agreements/models", """
                {"union": "%s", "title": "示范文本", "kind": "WAGES", "scope": "INDUSTRY", "industry": "RIDE_HAILING",
                 "text": "第一条 报酬 月收入不低于3,200 元/月。\\n第二条 体检 每年体检。"}""".formatted(at.city()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String model = "/agreements/" + made.at("/id");
        assertThat(officer.post(model + "/versions", """
                {"text": "第一条 报酬 月收入不低于3,400 元/月。\\n第二条 体检 每年体检。"}""").status()).isEqualTo(200);
        ApiClient.Answered changes = officer.get(model + "/changes?from=1&to=2");
        assertThat(changes.at("/0/change")).isEqualTo("CHANGED");
        assertThat(changes.at("/0/text/1/text")).isEqualTo("3,200 元/月");
        assertThat(changes.at("/1/change")).isEqualTo("SAME");
    }

    @Test
    void a_contract_of_earlier_years_binds_once_another_officer_has_confirmed_it() {
        ApiClient second = story.as(people.person("复核", Role.BARGAINING_OFFICER, at.city()));
        String paper = """
                {"signedOn": "2026-01-05", "inForceFrom": "2026-02-01", "termUntil": "2027-01-31", "filedOn": "2026-01-10",
                 "filingReference": "人社集备〔2026〕7号", "employers": [{"employer": "%s", "workers": 50}],
                 "text": "第一条 报酬 月收入不低于3,600 元/月。"}""".formatted(employer);
        ApiClient.Answered made = officer.post("/agreements/contracts", """
                {"union": "%s", "title": "往年合同", "kind": "WAGES", "scope": "INDUSTRY", "industry": "RIDE_HAILING",
                 "paper": %s}""".formatted(at.city(), paper));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String contract = "/agreements/" + made.at("/id");
        assertThat(officer.get(contract).at("/stage")).isEqualTo("DRAFT");
        assertThat(officer.get(contract + "/entry").at("/filingReference")).isEqualTo("人社集备〔2026〕7号");
        assertThat(officer.post(contract + "/confirm", "").status()).isEqualTo(422);
        assertThat(stranger.post(contract + "/confirm", "").status()).isEqualTo(404);
        ApiClient.Answered confirmed = second.post(contract + "/confirm", "");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.at("/stage")).isEqualTo("IN_FORCE");
        assertThat(officer.get(contract + "/renewal").status())
                .as("nothing has been decided")
                .isEqualTo(404);
        assertThat(officer.post(contract + "/model", "{\"title\": \"示范文本\"}").status())
                .isEqualTo(201);
    }

    @Test
    void guessed_topics_and_figures_are_put_right_before_the_text_is_kept_and_later() {
        String text = "第一条 月收入 不低于 3500 元/月。\\n第二条 高温补贴 不低于 300 元/月。";
        ApiClient.Answered read = officer.post("/agreements/readings", "{\"text\": \"" + text + "\"}");
        assertThat(read.at("/clauses/0/topic")).isEqualTo("MINIMUM_MONTHLY_PAY");
        assertThat(read.at("/clauses/1/figure/unit")).isEqualTo("YUAN_PER_MONTH");

        String entry =
                "{\"union\": \"%s\", \"title\": \"快递业示范文本\", \"kind\": \"WAGES\", \"scope\": \"INDUSTRY\", \"text\": \"%s\", \"corrections\": [%s]}";
        assertThat(officer.post(
                                "/agreements/models",
                                entry.formatted(at.city(), text, "{\"position\": 3, \"topic\": \"PAY\"}"))
                        .text())
                .contains("agreements.no-such-clause");
        ApiClient.Answered made = officer.post(
                "/agreements/models",
                entry.formatted(
                        at.city(),
                        text,
                        "{\"position\": 1, \"topic\": \"PAY\", \"figure\": {\"amount\": 3600, \"unit\": \"YUAN_PER_MONTH\", \"bound\": \"AT_LEAST\"}}"));
        String model = "/agreements/" + made.at("/id");
        ApiClient.Answered first = officer.get(model + "/versions/1");
        assertThat(first.at("/clauses/0/topic")).isEqualTo("PAY");
        assertThat(first.at("/clauses/0/figure/amount")).isEqualTo("3600");

        String second = first.at("/clauses/1/key");
        ApiClient.Answered corrected = officer.post(
                model + "/corrections",
                "{\"corrections\": [{\"clause\": \"" + second + "\", \"topic\": \"WEATHER_ALLOWANCE\"}]}");
        assertThat(corrected.at("/number")).isEqualTo("2");
        assertThat(corrected.at("/clauses/1/text")).isEqualTo(first.at("/clauses/1/text"));
        assertThat(corrected.json().at("/clauses/1/figure").isMissingNode()
                        || corrected.json().at("/clauses/1/figure").isNull())
                .isTrue();
        assertThat(officer.post("/agreements/" + id + "/corrections", "{\"corrections\": []}")
                        .text())
                .contains("agreements.no-model");
        assertThat(stranger.post(model + "/corrections", "{\"corrections\": []}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_obligation_is_owed_and_checked_over_http() {
        ApiClient.Answered owed = officer.post("/agreements/" + id + "/obligations", """
                {"clause": "pay", "what": "公布收入", "owedBy": "EMPLOYERS", "firstDueOn": "%s"}""".formatted(clock.today()));
        assertThat(owed.status()).as(owed.text()).isEqualTo(201);
        String checks = "/obligations/" + owed.at("/id") + "/checks";
        assertThat(officer.post(checks, """
                {"dueOn": "%s", "result": "KEPT"}""".formatted(clock.today())).status()).isEqualTo(422);
        assertThat(officer.post(checks, """
                {"dueOn": "%s", "result": "KEPT", "note": "已公布"}""".formatted(clock.today())).status()).isEqualTo(200);
        assertThat(officer.get("/agreements/" + id + "/obligations").at("/0/checks/0/result"))
                .isEqualTo("KEPT");
        assertThat(stranger.post(checks, """
                {"dueOn": "%s", "result": "KEPT", "note": "已公布"}""".formatted(clock.today())).status()).isEqualTo(404);
    }

    @Test
    void a_published_contract_is_read_without_a_token_and_an_unpublished_one_is_not_there() {
        ApiClient nobody = story.anybody();
        assertThat(nobody.get("/published-agreements/" + id).status()).isEqualTo(404);
        agreementStory.in(() -> {
            agreements.publish(id, PublicFacts.none(), clock.today());
            return id;
        });
        ApiClient.Answered page = nobody.get("/published-agreements/" + id);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.at("/textIsBound")).isEqualTo("true");
        assertThat(page.at("/bound/0/name")).isEqualTo("出行公司");
        assertThat(nobody.get("/agreements/" + id).status()).isEqualTo(401);
    }
}
