package org.palliativeregister.job;

/** A kind of long work, done in small steps of which each is a transaction: what a step did and how far it is, or neither. */
public interface Work {

    /** The kind of job that it does. */
    String kind();

    /** Some hundred entries at most, a second at most. Called in a transaction of its own, on one server at a time. */
    Step step(Job job);
}
