package org.palliativeregister.account;

import java.io.Serializable;
import org.palliativeregister.Page;

/**
 * A page of accounts, and how many there are altogether whatever the filter.
 *
 * @param working those that may sign in
 * @param deactivated those that may not
 */
public record AccountPage(Page<AccountSummary> page, long working, long deactivated) implements Serializable {}
