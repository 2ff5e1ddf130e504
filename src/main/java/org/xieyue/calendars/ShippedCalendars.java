package org.xieyue.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;

/** Loads the calendars that come with the product, as far as nobody has loaded those years. */
@Component
@Order(-100)
class ShippedCalendars implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCalendars.class);
    private static final String HEADER = "date,kind,name\n";

    private final HolidayYears years;
    private final LoadHolidayCalendar loadCalendar;
    private final CurrentUser user;

    ShippedCalendars(HolidayYears years, LoadHolidayCalendar loadCalendar, CurrentUser user) {
        this.years = years;
        this.loadCalendar = loadCalendar;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        user.asSystem(() -> {
            Set<Integer> loaded = years.loaded();
            shipped().forEach((year, csv) -> {
                if (!loaded.contains(year)) {
                    int days = loadCalendar
                            .load(year, csv.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .size();
                    LOG.info("Loaded the holiday calendar of {}: {} days", year, days);
                }
            });
            return true;
        });
    }

    private static Map<Integer, String> shipped() {
        Map<Integer, String> years = new TreeMap<>();
        try {
            new ClassPathResource("clock/public-holidays-cn.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> years.merge(
                            Integer.valueOf(line.substring(0, 4)),
                            HEADER + line + "\n",
                            (all, more) -> all + more.substring(HEADER.length())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return years;
    }
}
