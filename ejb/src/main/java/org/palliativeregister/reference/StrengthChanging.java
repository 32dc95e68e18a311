package org.palliativeregister.reference;

/**
 * The form or the strength of a medicament is about to be changed; told within the same transaction. Whoever would then
 * mean another medicament than was meant refuses by a {@link org.palliativeregister.RuleViolation}.
 *
 * @param medicamentId its number
 */
public record StrengthChanging(long medicamentId) {}
