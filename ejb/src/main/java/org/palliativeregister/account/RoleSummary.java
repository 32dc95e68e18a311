package org.palliativeregister.account;

import java.io.Serializable;

/**
 * A role and its use.
 *
 * @param accounts how many bear it, the deactivated ones included
 */
public record RoleSummary(Role role, long accounts) implements Serializable {}
