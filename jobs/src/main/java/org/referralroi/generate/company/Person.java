package org.referralroi.generate.company;

import java.util.Locale;
import org.referralroi.generate.planted.RandomStream;

/**
 * Someone with a name, a company and an address. The address is unlike any other, because it ends
 * in what makes the person's stream unique.
 */
public record Person(String name, String company, String email) {

    private static final String[] FIRST = {
        "Anna", "Ben", "Chloé", "David", "Élise", "Fatima", "George", "Hana", "Igor", "Jürgen",
        "Karin", "Luca", "Mária", "Noah", "Olga", "Pedro", "Quinn", "Rosa", "Søren", "Tomasz",
        "Uma", "Victor", "Wei", "Xenia", "Yusuf", "Zoë", "美咲", "Алексей", "Νίκος", "이서준"
    };
    private static final String[] FIRST_ASCII = {
        "anna", "ben", "chloe", "david", "elise", "fatima", "george", "hana", "igor", "juergen",
        "karin", "luca", "maria", "noah", "olga", "pedro", "quinn", "rosa", "soeren", "tomasz",
        "uma", "victor", "wei", "xenia", "yusuf", "zoe", "misaki", "aleksej", "nikos", "seojun"
    };
    private static final String[] LAST = {
        "Abel",
        "Berg",
        "Costa",
        "Dupont",
        "Eriksen",
        "Fischer",
        "García",
        "Haddad",
        "Ito",
        "Jones",
        "Kowalski",
        "Lang",
        "Müller",
        "Nguyen",
        "O'Brien",
        "Petrov",
        "Quist",
        "Rossi",
        "Schäfer",
        "Tanaka",
        "Ueda",
        "Varga",
        "Weiß",
        "Xu",
        "Yıldız",
        "Zimmer, Dr."
    };
    private static final String[] WORD = {
        "Nordwind",
        "Blue Door",
        "Kestrel",
        "Sonnen",
        "Ferro",
        "Atlas",
        "Café Central",
        "Harbour",
        "Mühle",
        "Quarz",
        "Linden",
        "Orion",
        "Papyrus",
        "Rivière",
        "Sakura",
        "Tundra",
        "Vela",
        "Wolf & Söhne",
        "Zenith",
        "Ωmega",
        "さくら",
        "Берег"
    };
    private static final String[] SLUG = {
        "nordwind",
        "bluedoor",
        "kestrel",
        "sonnen",
        "ferro",
        "atlas",
        "cafecentral",
        "harbour",
        "muehle",
        "quarz",
        "linden",
        "orion",
        "papyrus",
        "riviere",
        "sakura",
        "tundra",
        "vela",
        "wolf",
        "zenith",
        "omega",
        "sakura-jp",
        "bereg"
    };
    private static final String[] TRADE = {
        "Logistics",
        "Software",
        "Foods",
        "Medical",
        "Energy",
        "Design",
        "Bank",
        "Textil",
        "Tools",
        "Travel"
    };
    private static final String[] FORM = {
        " GmbH", " Ltd", " AG", ", Inc.", " SA", " B.V.", " \"Group\"", " OÜ", "", ", S.L."
    };

    static Person draw(RandomStream random, String unique) {
        int first = random.between(0, FIRST.length - 1);
        String last = random.one(LAST);
        int word = random.between(0, WORD.length - 1);
        String company = WORD[word] + " " + random.one(TRADE) + random.one(FORM);
        if (unique.equals("1-1")) {
            company = "Haus am Fluss\nZweigstelle \"Süd\", Köln";
        }
        String email =
                FIRST_ASCII[first]
                        + "@"
                        + SLUG[word]
                        + "-"
                        + unique.toLowerCase(Locale.ROOT)
                        + ".example";
        return new Person(FIRST[first] + " " + last, company, email);
    }

    /** Returns the person behind a lead. */
    public static Person of(Lead lead, long seed) {
        return draw(lead.random(seed, RandomStream.Subject.PERSON), lead.suffix());
    }
}
