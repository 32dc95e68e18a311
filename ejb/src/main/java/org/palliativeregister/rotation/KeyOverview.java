package org.palliativeregister.rotation;

import java.util.List;
import org.palliativeregister.crypto.NodeState;
import org.palliativeregister.job.Job;

/**
 * The keys of the register, the servers that hold them, and what is being changed.
 *
 * @param keys by purpose, the newest first
 * @param change the change that is not done yet; null when there is none
 * @param waitedFor servers that the change waits for
 */
public record KeyOverview(List<KeySummary> keys, List<NodeState> servers, Job change, List<String> waitedFor) {}
