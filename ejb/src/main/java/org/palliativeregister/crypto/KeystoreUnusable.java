package org.palliativeregister.crypto;

/** The server's keystore cannot serve; the message is a sentence for the operator and names what to run. */
public class KeystoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeystoreUnusable(String sentence) {
        super(sentence);
    }
}
