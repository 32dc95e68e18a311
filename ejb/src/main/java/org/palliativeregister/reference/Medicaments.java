package org.palliativeregister.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palliativeregister.Page;
import org.palliativeregister.SearchText;

@ApplicationScoped
class Medicaments {

    private static final String WORD = "(m.innRu like :in%1$d escape '!' or m.innEn like :in%1$d escape '!'"
            + " or m.formRu like :in%1$d escape '!' or m.formEn like :in%1$d escape '!'"
            + " or m.atc like :from%1$d escape '!' or m.strength like :from%1$d escape '!')";
    private static final String BEST_FIRST = " order by case when m.innRu like :from0 escape '!'"
            + " or m.innEn like :from0 escape '!' then 0 else 1 end,"
            + " case when m.route = org.palliativeregister.reference.Route.ORAL then 0 else 1 end,"
            + " m.innRu, m.formRu, length(m.strength), m.strength, m.id";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Medicament medicament) {
        entityManager.persist(medicament);
    }

    /** Null where there is none. */
    Medicament get(long id) {
        return entityManager.find(Medicament.class, id);
    }

    List<Medicament> matching(List<String> words, int max) {
        String conditions = IntStream.range(0, words.size())
                .mapToObj(i -> String.format(WORD, i))
                .collect(Collectors.joining(" and "));
        TypedQuery<Medicament> query = entityManager.createQuery(
                "select m from Medicament m where m.retired = false and " + conditions + BEST_FIRST, Medicament.class);
        for (int i = 0; i < words.size(); i++) {
            String literal = words.get(i).replaceAll("[!%_]", "!$0");
            query.setParameter("in" + i, "%" + literal + "%").setParameter("from" + i, literal + "%");
        }
        return query.setMaxResults(max).getResultList();
    }

    List<Medicament> page(MedicamentFilter filter, int number) {
        return filtered(filter.isEnglish() ? "Medicament.pageInEnglish" : "Medicament.page", Medicament.class, filter)
                .setFirstResult(Page.start(number))
                .setMaxResults(Page.SIZE)
                .getResultList();
    }

    long total(MedicamentFilter filter) {
        return filtered("Medicament.pageTotal", Long.class, filter).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, MedicamentFilter filter) {
        return entityManager
                .createNamedQuery(query, type)
                .setParameter("text", new SearchText(filter.text()).anywhere())
                .setParameter("classes", filter.classes())
                .setParameter("retired", filter.states());
    }

    /** Whether another entry is the same substance in the same form and strength. */
    boolean isTaken(Medicament medicament) {
        return entityManager
                        .createNamedQuery("Medicament.countSame", Long.class)
                        .setParameter("id", medicament.getId())
                        .setParameter("inn", medicament.getInnRu())
                        .setParameter("form", medicament.getFormRu())
                        .setParameter("strength", medicament.getStrength())
                        .setParameter("unit", medicament.getUnit())
                        .getSingleResult()
                > 0;
    }
}
