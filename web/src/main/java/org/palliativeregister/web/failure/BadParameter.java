package org.palliativeregister.web.failure;

import jakarta.ws.rs.BadRequestException;

/** A parameter that a program sent cannot be read, or one that it has to send is not there. */
public class BadParameter extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String parameter;
    private final String expected;

    /** @param expected how the parameter looks: an example, or the values it can have */
    public BadParameter(String parameter, String expected) {
        this("failure.api.parameter", parameter, expected);
    }

    private BadParameter(String key, String parameter, String expected) {
        super(parameter);
        this.key = key;
        this.parameter = parameter;
        this.expected = expected;
    }

    /** It has to be given, and is not. */
    public static BadParameter missing(String parameter, String expected) {
        return new BadParameter("failure.api.missing", parameter, expected);
    }

    /** There is none of that name, or it may be given once. */
    public static BadParameter notAsked(String parameter, String expected) {
        return new BadParameter("failure.api.notAsked", parameter, expected);
    }

    /** Of the sentence. */
    String key() {
        return key;
    }

    String parameter() {
        return parameter;
    }

    String expected() {
        return expected;
    }
}
