package org.palliativeregister.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What programs call: {@code /api}, with the Authorization header only. */
@ApplicationPath("/api")
public class Api extends Application {}
