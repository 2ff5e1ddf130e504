package org.xieyue.members.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.xieyue.members.NationalId;

/**
 * People who do not exist: names put together from lists, identification numbers of region 340600, which is a city's own
 * code and is never given to a person. The same each time.
 */
final class InventedPeople {

    static final String HEADER = "工会,姓名,证件号码,会员编号,单位,职业,入会日期\n";

    private static final String[] SURNAMES = {
        "张", "李", "王", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"
    };
    private static final String[] GIVEN = {
        "建国", "秀英", "志强", "丽娟", "海涛", "春梅", "永胜", "玉兰", "立新", "晓东", "凤霞", "光明", "桂芳", "卫东", "雪梅", "成林", "月华", "德胜",
        "红霞", "长江"
    };
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1968, 1, 1);
    private static final int BIRTH_DAYS = 365 * 36;

    private final Random random = new Random(20_260_417);
    private int made;

    /** A line of a member file. */
    String line(String union, String employer, String occupation) {
        made++;
        LocalDate born = FIRST_BIRTH.plusDays(random.nextInt(BIRTH_DAYS));
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
        LocalDate joined = LocalDate.of(2023, 3, 1).plusDays(random.nextInt(900));
        return String.join(
                        ",",
                        union,
                        name,
                        nationalId(born, made),
                        String.format(Locale.ROOT, "HB%06d", made),
                        employer,
                        occupation,
                        joined.toString())
                + "\n";
    }

    /** A right number that belongs to nobody. */
    static String nationalId(LocalDate born, int sequence) {
        String digits = String.format(Locale.ROOT, "340600%tY%<tm%<td%03d", born, sequence % 1000);
        return digits + NationalId.checkCharacter(digits);
    }
}
