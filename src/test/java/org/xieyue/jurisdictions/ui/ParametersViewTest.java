package org.xieyue.jurisdictions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.jurisdictions.AddJurisdiction;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ParametersViewTest extends ScreenTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    AddJurisdiction addJurisdiction;

    @Autowired
    Parameters parameters;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    private TestPeople.Organisation organisation;
    private Account administrator;

    @BeforeEach
    void an_administrator_is_signed_in() {
        clock.setTo(MARCH);
        organisation = people.organisation();
        administrator = people.person("总管", Role.ADMINISTRATOR, organisation.nation());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String key) {
        Select<Jurisdiction> place = select("地区");
        place.setValue(place.getListDataView()
                .getItems()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void values_are_said_as_people_do_with_where_they_come_from() {
        people.run(administrator, () -> {
            navigate(ParametersView.class);
            choose("AH-HB");

            assertThat(page())
                    .contains("月低保标准")
                    .contains("¥760.00")
                    .contains("5 个工作日")
                    .contains("沿用全国")
                    .contains("待核")
                    .contains("全体半数以上")
                    .doesNotContain("!parameter");
        });
    }

    @Test
    void an_administrator_further_down_reads_but_cannot_record() {
        people.run(organisation.administrator(), () -> {
            navigate(ParametersView.class);

            assertThat(page()).contains("只由最上级工会的管理员登记").contains("要约答复期限");
            assertThat(find(Button.class).all()).noneMatch(button -> "登记新值".equals(button.getText()));
        });
    }

    @Test
    void a_value_that_does_not_fit_is_refused_beside_its_field_and_a_right_one_is_recorded() {
        people.run(administrator, () -> {
            addJurisdiction.add("SD-QD", "山东省青岛市", "SD");
            navigate(ParametersView.class);
            choose("SD-QD");
            test(find(Button.class).withText("登记新值").single()).click();
            Select<String> parameter = select("参数");
            parameter.setValue("repairPeriod");
            List<TextField> fields = find(TextField.class).all();
            fields.get(0).setValue("ten days");
            fields.get(1).setValue("青岛市总工会文件");
            test(find(Button.class).withText("保存").single()).click();
            assertThat(fields.getFirst().getErrorMessage()).contains("“ten days”不是期限");

            fields.get(0).setValue("10d");
            test(find(Button.class).withText("保存").single()).click();
            assertThat(parameters.get("SD-QD", "repairPeriod", MARCH).value()).isEqualTo("10d");
            assertThat(page()).contains("青岛市总工会文件").contains("本地规定");
        });
    }
}
