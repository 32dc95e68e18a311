package org.palliativeregister.web.failure;

import jakarta.ws.rs.BadRequestException;

/** A parameter that a program sent cannot be read. */
public class BadParameter extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String expected;

    /** @param expected how the parameter looks: an example, or the values it can have */
    public BadParameter(String parameter, String expected) {
        super(parameter);
        this.parameter = parameter;
        this.expected = expected;
    }

    String parameter() {
        return parameter;
    }

    String expected() {
        return expected;
    }
}
