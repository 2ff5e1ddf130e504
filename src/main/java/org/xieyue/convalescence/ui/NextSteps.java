package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.TripStage;
import org.xieyue.shared.ui.Card;

/** What happens next, for somebody with a place: only what still lies ahead. */
class NextSteps extends Card {

    private static final long serialVersionUID = 1L;

    /** Each step, and the last stage of the trip in which it still lies ahead or goes on. */
    private static final Map<String, TripStage> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("close", TripStage.SIGN_UP);
        STEPS.put("review", TripStage.LISTED);
        STEPS.put("notice", TripStage.NOTICE_HELD);
        STEPS.put("approval", TripStage.APPROVED);
        STEPS.put("confirm", TripStage.CONFIRMING);
        STEPS.put("departure", TripStage.READY);
        STEPS.put("travel", TripStage.UNDER_WAY);
        STEPS.put("feedback", TripStage.POSTED);
    }

    /** With a voucher one does not leave together. */
    private static final Set<String> TOGETHER = Set.of("departure", "travel");

    NextSteps(OfferedTrip trip, boolean confirmed, TripWords words) {
        super(words.word("next"));
        TripStage now = trip.stage();
        boolean voucher = trip.mode() == FundingMode.VOUCHER;
        Object signUpEnds = words.until(trip.signUpUntil());
        OrderedList steps = new OrderedList();
        steps.addClassName("next-steps");
        STEPS.forEach((step, last) -> {
            if (voucher && "departure".equals(step)) {
                steps.add(new ListItem(words.word("next.voucher")));
            }
            boolean past = now.compareTo(last) > 0 || (confirmed && "confirm".equals(step));
            if (!past && !(voucher && TOGETHER.contains(step))) {
                steps.add(new ListItem(words.word("next." + step, signUpEnds)));
            }
        });
        add(steps);
    }

    static boolean lieAhead(TripStage now) {
        return now.compareTo(TripStage.UNDER_WAY) <= 0;
    }
}
