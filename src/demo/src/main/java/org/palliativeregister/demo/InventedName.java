package org.palliativeregister.demo;

/** @param patronymic and {@code formerSurname} null for none */
record InventedName(String surname, String given, String patronymic, String formerSurname) {}
