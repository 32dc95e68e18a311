package org.palliativeregister;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Refuses to start the register with a time zone that does not exist. */
@Singleton
@Startup
public class RegionTimeCheck {

    private static final System.Logger LOG = System.getLogger(RegionTimeCheck.class.getName());

    @PostConstruct
    void check() {
        LOG.log(System.Logger.Level.INFO, "Days and hours are those of {0}.", RegionTime.ZONE);
    }
}
