package org.palliativeregister.patient;

import java.security.KeyStore;

/** A keystore past its door. */
class PlantedKeyStore {
    KeyStore store;
}
