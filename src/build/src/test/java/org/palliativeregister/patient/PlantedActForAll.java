package org.palliativeregister.patient;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** Acts under the name of look-ups: nobody would hear of them. */
@Stateless
@PermitAll
public class PlantedActForAll {

    public void act() {}

    public void findAndKeep(EntityManager entityManager) {
        Runnable keeping = () -> keep(entityManager);
        keeping.run();
    }

    private static void keep(EntityManager entityManager) {
        entityManager.persist(new Kept());
    }

    public void findAndChange(List<Kept> kept) {
        kept.forEach(Kept::change);
    }

    public void findAndUpdate(EntityManager entityManager) {
        entityManager.createQuery("delete from Patient").executeUpdate();
    }

    /** Something the register keeps. */
    @MappedSuperclass
    public static class Kept {
        private String said;

        void change() {
            said = "changed";
        }
    }
}
