package org.xieyue.hardship;

import java.util.stream.Collectors;

/** How lists and notices name a case without naming a person. */
final class Subjects {

    private Subjects() {}

    /** {@code 张某某 · 生活救助、助学救助}. */
    static String of(Application application) {
        return application.household().applicant().maskedName() + " · "
                + application.asked().purposes().stream()
                        .sorted()
                        .map(Subjects::name)
                        .collect(Collectors.joining("、"));
    }

    static String name(AidPurpose purpose) {
        return switch (purpose) {
            case LIVING -> "生活救助";
            case TUITION -> "助学救助";
            case MEDICAL -> "医疗救助";
        };
    }

    static String name(HardshipCategory category) {
        return switch (category) {
            case DEEP -> "深度困难";
            case RELATIVE -> "相对困难";
            case ACCIDENT -> "意外致困";
            case NONE -> "不符合";
            case EXCLUDED -> "排除";
        };
    }
}
