package org.xieyue.processes.check;

import java.util.Set;

/** The part of DMN that a decision may use: tables with FEEL cells (docs/security.md, M10). */
final class DmnAllowList {

    static final Set<String> ROOTS = Set.of("dmn:definitions");

    static final AllowList LIST = new AllowList()
            .allow(
                    "dmn:definitions",
                    "id name namespace exporter exporterVersion modeler:executionPlatform"
                            + " modeler:executionPlatformVersion",
                    "dmn:decision dmn:inputData dmndi:DMNDI")
            .allow("dmn:inputData", "id name", "dmn:variable")
            .allow("dmn:variable", "id name typeRef", "")
            .allow(
                    "dmn:decision",
                    "id name camundadmn:historyTimeToLive camundadmn:versionTag",
                    "dmn:description dmn:variable dmn:informationRequirement dmn:decisionTable")
            .allow("dmn:informationRequirement", "id", "dmn:requiredInput")
            .allow("dmn:requiredInput", "href", "")
            .allow(
                    "dmn:decisionTable",
                    "id hitPolicy aggregation preferredOrientation biodi:annotationsWidth",
                    "dmn:input dmn:output dmn:rule")
            .allow("dmn:input", "id label biodi:width camundadmn:inputVariable", "dmn:inputExpression dmn:inputValues")
            .allow("dmn:inputExpression", "id typeRef expressionLanguage", "dmn:text")
            .allow("dmn:inputValues dmn:outputValues", "id expressionLanguage", "dmn:text")
            .allow("dmn:output", "id label name typeRef biodi:width", "dmn:outputValues")
            .allow("dmn:rule", "id", "dmn:description dmn:inputEntry dmn:outputEntry")
            .allow("dmn:inputEntry dmn:outputEntry", "id expressionLanguage", "dmn:text dmn:description")
            .allow("dmn:description dmn:text", "", "")
            .allow("dmndi:DMNDI", "", "dmndi:DMNDiagram")
            .allow("dmndi:DMNDiagram", "id name", "dmndi:DMNShape dmndi:DMNEdge")
            .allow("dmndi:DMNShape", "id dmnElementRef", "dmndc:Bounds")
            .allow("dmndi:DMNEdge", "id dmnElementRef", "dmnedge:waypoint")
            .allow("dmndc:Bounds", "x y width height", "")
            .allow("dmnedge:waypoint", "x y", "");

    private DmnAllowList() {}
}
