package org.palliativeregister.patient;

import java.util.List;

/**
 * Numbers of the patients whose passports bear a document.
 *
 * @param snils who bears the SNILS
 * @param policy who bears the policy
 */
public record Bearers(List<Long> snils, List<Long> policy) {}
