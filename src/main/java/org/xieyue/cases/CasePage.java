package org.xieyue.cases;

/**
 * A page of a case beside its dossier.
 *
 * @param path within the application, without a leading slash
 */
public record CasePage(String label, String path) {}
