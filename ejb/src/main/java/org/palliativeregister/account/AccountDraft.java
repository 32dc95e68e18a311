package org.palliativeregister.account;

import java.io.Serializable;
import java.util.Set;

/**
 * What an administrator says of an account.
 *
 * @param position null for none
 * @param roles their numbers
 * @param institutions numbers of those whose patients the account sees
 */
public record AccountDraft(String fullName, String position, Set<Long> roles, Set<Long> institutions)
        implements Serializable {}
