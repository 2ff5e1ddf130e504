package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.xieyue.processes.play.PlayAction;
import org.xieyue.processes.play.PlayPicture;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** What a play has done so far, and what that did: variables, money, what would have been refused. */
@org.springframework.stereotype.Component
class PlayStory {

    private static final String DOT = " · ";

    private final PlayTexts texts;
    private final Wording wording;

    PlayStory(PlayTexts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    Component effects(PlayPicture picture) {
        KeyValues values = new KeyValues();
        Scenery scenery = picture.scenery();
        picture.stand()
                .values()
                .forEach(
                        (name, value) -> values.pair(texts.variable(scenery, name), texts.value(scenery, name, value)));
        Card card = new Card(wording.say("play.ui.values"), values);
        card.addClassName("stack");
        picture.money()
                .forEach(paid ->
                        card.add(Tag.warn(wording.say("play.ui.money", wording.label(picture.label(paid.element()))))));
        picture.missed()
                .forEach(missed -> card.add(Tag.late(wording.say(
                        "play.ui.missed",
                        wording.label(picture.label(missed.element())),
                        texts.names(picture.steps(), missed.anyOf())))));
        return card;
    }

    Component past(PlayPicture picture) {
        OrderedList list = new OrderedList();
        picture
                .script()
                .until(Math.min(picture.done(), picture.script().actions().size()))
                .actions()
                .stream()
                .map(action -> new ListItem(said(picture, action)))
                .forEach(list::add);
        return picture.done() == 0
                ? new Card(wording.say("play.ui.past"), soft(wording.say("play.ui.past.none")))
                : new Card(wording.say("play.ui.past"), list);
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private String said(PlayPicture picture, PlayAction action) {
        String refusal = action.refusal();
        Scenery scenery = picture.scenery(action);
        String element = action.at().substring(action.at().indexOf('#') + 1);
        String values = texts.values(scenery, element, action.sortedValues());
        String at = action.kind() == PlayAction.Kind.CLOCK
                ? texts.when(action.at())
                : wording.label(picture.label(action.at()));
        if (refusal != null) {
            return wording.say("play.ui.past.refused", at, texts.refusal(refusal));
        }
        String role = action.kind() == PlayAction.Kind.TASK ? asked(action) : "";
        String said = wording.say("play.ui.past." + action.kind(), at, role);
        return values.isEmpty() ? said : said + DOT + values;
    }

    private String asked(PlayAction task) {
        String role = task.role();
        return role == null ? wording.say("processes.ui.asked.person") : texts.post(role);
    }
}
