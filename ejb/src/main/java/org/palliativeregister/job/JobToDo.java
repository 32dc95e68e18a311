package org.palliativeregister.job;

/** There is something to do on this server, when the transaction that says so is committed. */
record JobToDo() {}
