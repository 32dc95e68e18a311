package org.palliativeregister.patient;

import javax.crypto.Cipher;

/** Cryptography past its door. */
class PlantedCipher {
    Cipher cipher;
}
