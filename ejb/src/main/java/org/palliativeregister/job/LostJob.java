package org.palliativeregister.job;

/** Somebody stopped the job, or another server took it up: the step must not stand. */
class LostJob extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
