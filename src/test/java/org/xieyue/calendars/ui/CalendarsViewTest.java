package org.xieyue.calendars.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xieyue.calendars.HolidayYears;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class CalendarsViewTest extends ScreenTest {

    @Autowired
    HolidayYears years;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock hand;

    @Autowired
    TestPeople people;

    private TestPeople.Organisation organisation;
    private Account administrator;

    @BeforeEach
    void an_administrator_is_signed_in() {
        hand.setTo(LocalDate.of(2026, 3, 2));
        organisation = people.organisation();
        administrator = people.person("总管", Role.ADMINISTRATOR, organisation.nation());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void upload(String rows) {
        test(find(Upload.class).single())
                .upload("2027.csv", "text/csv", ("date,kind,name\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_days_of_this_year_are_shown() {
        people.run(administrator, () -> {
            navigate(CalendarsView.class);
            assertThat(page()).contains("2月17日 周二").contains("调休上班").contains("清明");
        });
    }

    @Test
    void wrong_lines_are_listed_and_nothing_is_loaded() {
        people.run(administrator, () -> {
            navigate(CalendarsView.class);
            find(IntegerField.class).single().setValue(2031);
            upload("2031-01-01,day-off,元旦\n2031-02-30,day-off,春节\n2031-01-01,day-off,元旦\n");

            assertThat(page()).contains("第 3 行的日期“2031-02-30”不存在").contains("第 4 行的 2031年1月1日 在第 2 行已经出现过");
            assertThat(years.loaded()).doesNotContain(2031);
        });
    }

    @Test
    void who_administers_a_union_below_another_one_only_looks() {
        people.run(organisation.administrator(), () -> {
            navigate(CalendarsView.class);
            assertThat(page()).contains("2月17日 周二", "只有最上级工会的管理员可以更改");
            assertThat(find(Upload.class).all()).isEmpty();
            assertThat(find(Button.class).withText("拨动").all()).isEmpty();
        });
    }

    @Test
    void the_clock_is_moved_on_and_back_is_refused() {
        people.run(administrator, () -> {
            navigate(CalendarsView.class);
            test(find(Button.class).withText("往前 5 天").single()).click();
            assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 7));
            assertThat(page()).contains("业务日期：3月7日");

            TextField distance = find(TextField.class).single();
            test(distance).setValue("P-1D");
            test(find(Button.class).withText("拨动").single()).click();
            assertThat(distance.getErrorMessage()).contains("时钟只能往前拨");
            assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 7));
        });
    }
}
