package org.xieyue.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.employers.EmployerLine.LineAction;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RegisterOfEmployersTest {

    @Autowired
    RegisterEmployer register;

    @Autowired
    ImportEmployers importEmployers;

    @Autowired
    EmployerSearch search;

    @Autowired
    Employers employers;

    @Autowired
    TestPeople people;

    @Autowired
    Unions unions;

    @TempDir
    Path folder;

    private Organisation here;
    private Account officer;

    @BeforeEach
    void organisation() {
        here = people.organisation();
        officer = people.person("协商", Role.BARGAINING_OFFICER, here.city());
    }

    @Test
    void an_employer_is_found_by_name_initials_and_code() {
        EmployerEntry entry = EmployerFixtures.entry(here.county(), "红星货运", Industry.ROAD_FREIGHT, 130);
        EmployerId id = people.as(officer, () -> register.register(entry)).orElseThrow();

        for (String text : List.of("星货", "hxhy", entry.code())) {
            assertThat(found(text)).extracting(EmployerRow::id).containsExactly(id);
        }
        assertThat(employers.find(id).orElseThrow().jurisdiction()).isEqualTo("AH");
    }

    @Test
    void a_code_stands_in_the_register_once() {
        EmployerEntry entry = EmployerFixtures.entry(here.county(), "同码甲", Industry.EXPRESS, 10);
        people.as(officer, () -> register.register(entry)).orElseThrow();

        Answer<EmployerId> second = people.as(officer, () -> register.register(entry));

        assertThat(second.reasons()).extracting(Refusal::code).containsExactly("employers.code-known");
    }

    @Test
    void everything_wrong_with_an_entry_is_named_at_once() {
        EmployerEntry wrong = new EmployerEntry(
                here.county(),
                " ",
                "91350100M000100Y44",
                EmployerKind.PARTNER,
                EmployerFixtures.freshCode(),
                Industry.OTHER,
                "XX",
                0);

        assertThat(people.as(officer, () -> register.register(wrong)).reasons())
                .extracting(Refusal::code)
                .containsExactly(
                        "employers.bad-name",
                        "employers.code-CHECK_DIGIT",
                        "employers.bad-workers",
                        "employers.unknown-place",
                        "employers.unknown-head-office");
    }

    @Test
    void an_agent_answers_to_a_platform_and_nobody_to_an_agent() {
        EmployerId platform = registered("平台", "");
        EmployerId agent = registered("代理", codeOf(platform));

        assertThat(people.as(officer, () -> search.branches(platform)))
                .extracting(Employer::id)
                .containsExactly(agent);
        EmployerEntry below = withHeadOffice("孙代理", codeOf(agent));
        assertThat(people.as(officer, () -> register.register(below)).reasons())
                .extracting(Refusal::code)
                .containsExactly("employers.head-office-chain");
        EmployerEntry turned = withHeadOffice("平台", codeOf(registered("另一平台", "")));
        assertThat(people.as(officer, () -> register.correct(platform, turned)).reasons())
                .extracting(Refusal::code)
                .containsExactly("employers.head-office-chain");
    }

    @Test
    void the_register_of_another_union_is_not_there() {
        Account stranger = people.person("外协", Role.BARGAINING_OFFICER, here.otherCity());
        EmployerId id = registered("本地", "");

        assertThatThrownBy(() -> people.as(stranger, () -> search.employer(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(
                        stranger,
                        () -> register.register(EmployerFixtures.entry(here.county(), "外", Industry.OTHER, 1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_only_reads_does_not_register() {
        Account negotiator = people.person("谈判", Role.NEGOTIATOR, here.city());

        assertThatThrownBy(() -> people.as(
                        negotiator,
                        () -> register.register(EmployerFixtures.entry(here.county(), "某", Industry.OTHER, 1))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_file_is_written_once_and_again_changes_nothing() {
        String platform = EmployerFixtures.freshCode();
        String agent = EmployerFixtures.freshCode();
        String file = line("导入平台", platform, "平台企业", 400, "") + line("导入代理", agent, "代理商", 60, platform);

        List<EmployerLine> lines = check(file);
        assertThat(lines).extracting(EmployerLine::action).containsOnly(LineAction.CREATE);
        assertThat(employers.withCode(new CreditCode(agent))).isEmpty();

        assertThat(apply(lines, false).orElseThrow()).isEqualTo(2);
        Employer written = employers.withCode(new CreditCode(agent)).orElseThrow();
        assertThat(written.headOffice())
                .isEqualTo(employers
                        .withCode(new CreditCode(platform))
                        .orElseThrow()
                        .id());
        assertThat(check(file)).extracting(EmployerLine::action).containsOnly(LineAction.SAME);
        assertThat(check(line("导入平台", platform, "平台企业", 401, "")))
                .extracting(EmployerLine::action)
                .containsExactly(LineAction.UPDATE);
    }

    @Test
    void wrong_rows_are_named_with_all_that_is_wrong_and_only_the_right_ones_may_be_written() {
        String right = EmployerFixtures.freshCode();
        String file = line("正确", right, "平台企业", 5, "")
                + line("", "91350100M000100Y44", "不明", 0, "")
                + line("重复", right, "平台企业", 5, "")
                + line("无总部", EmployerFixtures.freshCode(), "代理商", 5, EmployerFixtures.freshCode());

        List<EmployerLine> lines = check(file);

        assertThat(lines.get(1).flaws())
                .containsExactlyInAnyOrder("kind:不明", "name:100", "code.CHECK_DIGIT", "workers");
        assertThat(lines.get(2).flaws()).containsExactly("codeTwice:2");
        assertThat(lines.get(3).flaws()).singleElement().asString().startsWith("headOffice:");
        assertThat(apply(lines, false).reasons()).extracting(Refusal::code).containsExactly("import.rowsRefused");
        assertThat(employers.withCode(new CreditCode(right))).isEmpty();
        assertThat(apply(lines, true).orElseThrow()).isEqualTo(1);
    }

    @Test
    void what_changed_since_the_check_is_not_overwritten() {
        String code = EmployerFixtures.freshCode();
        List<EmployerLine> lines = check(line("先查", code, "平台企业", 5, ""));
        EmployerEntry meanwhile =
                new EmployerEntry(here.county(), "先到", code, EmployerKind.PLATFORM, "", Industry.EXPRESS, "", 9);
        people.as(officer, () -> register.register(meanwhile)).orElseThrow();

        assertThat(apply(lines, false).reasons()).extracting(Refusal::code).containsExactly("import.changedMeanwhile");
        assertThat(employers.withCode(new CreditCode(code)).orElseThrow().workers())
                .isEqualTo(9);
    }

    @Test
    void an_employer_that_another_city_covers_is_not_taken_over_by_a_file() {
        Account stranger = people.person("外协", Role.BARGAINING_OFFICER, here.otherCity());
        EmployerEntry theirs = EmployerFixtures.entry(here.otherCounty(), "外地", Industry.EXPRESS, 10);
        people.as(stranger, () -> register.register(theirs)).orElseThrow();

        assertThat(check(line("外地", theirs.code(), "平台企业", 10, "")).getFirst().flaws())
                .containsExactly("elsewhere");
    }

    private EmployerId registered(String name, String above) {
        return people.as(officer, () -> register.register(withHeadOffice(name, above)))
                .orElseThrow();
    }

    private String codeOf(EmployerId id) {
        return employers.find(id).orElseThrow().code().value();
    }

    private EmployerEntry withHeadOffice(String name, String above) {
        return new EmployerEntry(
                here.county(),
                name,
                EmployerFixtures.freshCode(),
                EmployerKind.PARTNER,
                above,
                Industry.RIDE_HAILING,
                "AH",
                20);
    }

    private List<EmployerRow> found(String text) {
        return people.as(officer, () -> search.page(here.city(), new EmployerSearch.Filter(text, null, null), null, 10))
                .rows();
    }

    private String line(String name, String code, String kind, int workers, String headOffice) {
        UnionId county = here.county();
        String union = unions.find(county).orElseThrow().name();
        return String.join(",", name, code, kind, "网约车", union, String.valueOf(workers), headOffice) + "\n";
    }

    private List<EmployerLine> check(String lines) {
        Path file = folder.resolve("employers.csv");
        try {
            Files.writeString(file, "单位名称,统一社会信用代码,类型,行业,所属工会,职工人数,总部信用代码\n" + lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return people.as(officer, () -> importEmployers.check(here.city(), "employers.csv", file))
                .orElseThrow();
    }

    private Answer<Integer> apply(List<EmployerLine> lines, boolean withoutRefused) {
        return people.as(officer, () -> importEmployers.apply(here.city(), lines, withoutRefused));
    }
}
