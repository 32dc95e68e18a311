package org.palliativeregister.demo;

import java.util.List;

/** Who works in the institutions of the invented register. */
final class Staff {

    /**
     * @param position null for a program
     * @param institutions by their place in the table of institutions, from 1
     */
    record Member(String login, String name, String position, String role, List<Integer> institutions, String does) {

        boolean isProgram() {
            return does.equals("program");
        }

        private boolean prescribesIn(Sufferer sufferer) {
            String needed = sufferer.illness().isChildren() ? "prescribesForChildren" : "prescribes";
            return does.equals(needed) && institutions.contains(sufferer.stay().institution());
        }
    }

    private final List<Member> members = Table.read("staff").stream()
            .map(row -> new Member(
                    row.get(0),
                    row.get(1),
                    row.get(2).isEmpty() ? null : row.get(2),
                    row.get(3),
                    Table.words(row.get(4)).stream().map(Integer::valueOf).toList(),
                    row.get(5)))
            .toList();

    List<Member> members() {
        return members;
    }

    String doctor(Dice dice, Sufferer sufferer) {
        return dice.pick(members.stream()
                        .filter(member -> member.prescribesIn(sufferer))
                        .toList())
                .login();
    }
}
