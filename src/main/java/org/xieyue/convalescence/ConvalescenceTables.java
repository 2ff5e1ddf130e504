package org.xieyue.convalescence;

import java.util.List;
import org.xieyue.processes.AskedTable;
import org.xieyue.processes.Var;

/** The decision tables of trips, as sign-up, the draw and the approval ask them. */
public final class ConvalescenceTables {

    public static final List<AskedTable> ALL = List.of(
            new AskedTable(
                    Convalescence.ELIGIBILITY,
                    List.of(
                            Var.text("region"),
                            Var.text("mode"),
                            Var.yesNo("member"),
                            Var.text("category"),
                            Var.yesNo("manager"),
                            Var.yesNo("healthFit"),
                            Var.number("tripsThisYear"),
                            Var.yesNo("crossProvince"),
                            Var.number("yearsSinceCrossProvince"),
                            Var.number("leftOfYear"),
                            Var.number("tripsPerYear"),
                            Var.number("yearsBetweenCrossProvince")),
                    List.of(Var.text("reason"))),
            new AskedTable(Convalescence.PRIORITY, List.of(Var.text("category")), List.of(Var.number("points"))),
            new AskedTable(
                    Convalescence.APPROVAL_TIER,
                    List.of(Var.number("amount"), Var.number("countyUpTo")),
                    List.of(Var.text("tier"))));

    private ConvalescenceTables() {}
}
