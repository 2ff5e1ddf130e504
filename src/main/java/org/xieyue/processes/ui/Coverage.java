package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Which part of a diagram was gone through: painted, and what was not as sentences. */
@org.springframework.stereotype.Component
class Coverage {

    private final Islands islands;
    private final Wording wording;

    Coverage(Islands islands, Wording wording) {
        this.islands = islands;
        this.wording = wording;
    }

    Component of(String title, ProcessFolder folder, Set<String> entered, Set<String> taken) {
        Scenery scenery = Scenery.of(folder);
        List<Scenery.Flow> open = scenery.flows().values().stream()
                .filter(flow -> !taken.contains(flow.id()))
                .toList();
        int flows = scenery.flows().size();
        Card card = new Card(title);
        card.addClassName("stack");
        String words = wording.say("play.ui.coverage.flows", flows - open.size(), flows);
        card.add(open.isEmpty() ? Tag.good(words) : Tag.warn(words));
        if (islands.isBuilt("diagram")) {
            List<String> done = new ArrayList<>(entered);
            done.addAll(taken);
            card.add(new Diagram(islands, wording, scenery.xml(), done, List.of()));
        }
        UnorderedList list = new UnorderedList();
        open.forEach(flow -> list.add(new ListItem(sentence(scenery, flow))));
        card.add(list);
        return card;
    }

    private String sentence(Scenery scenery, Scenery.Flow flow) {
        return flow.name().isEmpty()
                ? wording.say("play.ui.coverage.flow", label(scenery, flow.from()), label(scenery, flow.to()))
                : wording.say(
                        "play.ui.coverage.named",
                        label(scenery, flow.from()),
                        label(scenery, flow.to()),
                        wording.label(flow.name()));
    }

    private String label(Scenery scenery, String id) {
        Scenery.Node node = scenery.nodes().get(id);
        return node == null ? id : wording.label(node.said());
    }
}
