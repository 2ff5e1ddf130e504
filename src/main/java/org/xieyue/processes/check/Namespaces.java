package org.xieyue.processes.check;

import java.util.Map;

/** The namespaces that files may use, by the prefix that we write for them. */
final class Namespaces {

    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dmndc:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "dmnedge:"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camundadmn:"));

    private Namespaces() {}

    static String qualified(String namespace, String localName) {
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + localName : prefix + localName;
    }

    static boolean isKnown(String namespace) {
        return PREFIXES.containsKey(namespace);
    }
}
