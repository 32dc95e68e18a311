package org.palliativeregister.demo;

import java.util.List;

/** Invented addresses in the municipalities of the region. */
final class Homes {

    /** The institution where children are cared for. */
    static final int CHILDREN = 1;

    private record Place(long municipality, long weight, List<Integer> institutions, List<String> settlements) {}

    private final List<Place> places = Table.read("places").stream()
            .map(row -> new Place(
                    Long.parseLong(row.get(0)),
                    Long.parseLong(row.get(1)),
                    Table.words(row.get(2)).stream().map(Integer::valueOf).toList(),
                    Table.split(row.get(3), ";")))
            .toList();
    private final Pool<Place> pool = new Pool<>(places, Place::weight);
    private final List<String> streets =
            Table.read("streets").stream().map(row -> row.get(0)).toList();

    /** Every sixteenth patient takes the municipalities in turn, so that a small register has all of them. */
    Home of(Dice dice, long patient, boolean child) {
        Place place = patient % 16 == 0 ? places.get((int) (patient / 16 % places.size())) : pool.draw(dice);
        int institution = child ? CHILDREN : dice.pick(place.institutions);
        return new Home(place.municipality, institution, address(dice, place));
    }

    private String address(Dice dice, Place place) {
        String settlement = dice.chance(70) ? place.settlements.get(0) : dice.pick(place.settlements);
        String house = ", д. " + dice.between(1, 64);
        return settlement + ", " + dice.pick(streets) + house
                + (settlement.startsWith("г.") ? ", кв. " + dice.between(1, 90) : "");
    }
}
