package org.xieyue.processes.ui;

import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FormDesign;

/** What new files begin with. */
final class NewFiles {

    private NewFiles() {}

    /** One table with one input and one output; its id begins with the process, so that no other process has it. */
    static String table(String process, String id, String label) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
            xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" \
            xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" \
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" \
            id="%1$s-definitions" name="%2$s" namespace="http://xieyue.org/%3$s">
              <decision id="%1$s" name="%2$s" camunda:historyTimeToLive="P3650D">
                <decisionTable id="%1$s-table" hitPolicy="FIRST">
                  <input id="input1">
                    <inputExpression id="input1-expression" typeRef="string">
                      <text></text>
                    </inputExpression>
                  </input>
                  <output id="output1" name="result" typeRef="string"/>
                  <rule id="row1">
                    <inputEntry id="row1-in1"><text></text></inputEntry>
                    <outputEntry id="row1-out1"><text></text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram>
                  <dmndi:DMNShape dmnElementRef="%1$s">
                    <dc:Bounds height="80" width="180" x="160" y="100"/>
                  </dmndi:DMNShape>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """.formatted(process + "-" + id, escaped(label), process);
    }

    /** One empty screen; what opens a case has no outcome to choose. */
    static byte[] form(String id, String screen) {
        return FormDesign.blank(id, id.equals(DrawnForm.START) ? "" : "agree,return,refuse", screen)
                .bytes();
    }

    /** A table is called by the id of its decision, a form by its file. */
    static byte[] renamed(String as, byte[] content) {
        return as.endsWith(DrawnForm.SUFFIX)
                ? FormDesign.read(content)
                        .map(design -> design.named(as.substring(0, as.length() - DrawnForm.SUFFIX.length()))
                                .bytes())
                        .orElseGet(content::clone)
                : content.clone();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
