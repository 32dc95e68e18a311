package org.palliativeregister.web.patient;

import org.palliativeregister.crypto.KeyRing;

/** A page that knows keys. */
class PlantedFaceWithCrypto {
    KeyRing keys;
}
