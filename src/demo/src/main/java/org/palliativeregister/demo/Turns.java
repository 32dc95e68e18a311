package org.palliativeregister.demo;

/** Lets threads do something one after the other, in an order that was given beforehand. */
final class Turns {

    private long next;
    private boolean broken;

    /** Returns when all before have had their turn. */
    synchronized void await(long turn) {
        try {
            while (next != turn && !broken) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        }
        if (broken) {
            throw new IllegalStateException("Another writer has failed.");
        }
    }

    synchronized void over() {
        next++;
        notifyAll();
    }

    /** Somebody's turn will never come. */
    synchronized void breakOff() {
        broken = true;
        notifyAll();
    }
}
