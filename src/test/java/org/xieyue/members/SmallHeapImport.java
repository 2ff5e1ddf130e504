package org.xieyue.members;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.XieyueApplication;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** Main of a child JVM: imports a workbook of 50,000 members and prints what came of it. */
final class SmallHeapImport {

    static final int ROWS = 50_000;

    private SmallHeapImport() {}

    public static void main(String[] arguments) throws IOException {
        SpringApplication application = new SpringApplication(XieyueApplication.class, TestPeople.class);
        application.setAdditionalProfiles("test");
        try (ConfigurableApplicationContext context =
                application.run("--server.port=0", "--management.server.port=0", "--vaadin.productionMode=true")) {
            TestPeople people = context.getBean(TestPeople.class);
            ImportMembers importMembers = context.getBean(ImportMembers.class);
            Organisation here = people.organisation();
            String union = context.getBean(Unions.class)
                    .find(here.basic())
                    .map(Union::name)
                    .orElseThrow();
            Path file = workbook(union);
            ImportReport checked = people.as(
                            here.administrator(),
                            () -> importMembers.check(here.city(), MatchRule.NATIONAL_ID, "members.xlsx", file))
                    .orElseThrow();
            ImportReport applied = people.as(here.administrator(), () -> importMembers.apply(checked.id(), false))
                    .orElseThrow();
            Files.delete(file);
            System.err.println("imported=" + applied.changes());
        }
    }

    private static Path workbook(String union) throws IOException {
        Path file = Files.createTempFile("members", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("会员");
            String[] titles = {"工会", "姓名", "证件号码", "会员编号", "手机", "单位", "职业", "入会日期"};
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, union);
                sheet.value(row, 1, "会员" + row);
                sheet.value(row, 2, nationalId(row));
                sheet.value(row, 3, "S" + row);
                sheet.value(row, 4, String.format(Locale.ROOT, "139%08d", row));
                sheet.value(row, 5, "公司" + row % 700);
                sheet.value(row, 6, "外卖配送员");
                sheet.value(row, 7, "2024-01-31");
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static String nationalId(int row) {
        String digits = String.format(
                Locale.ROOT, "340600%tY%<tm%<td%03d", LocalDate.of(1960, 1, 1).plusDays(row / 900), row % 900);
        return digits + NationalId.checkCharacter(digits);
    }
}
