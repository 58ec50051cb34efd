package org.demarche.attribution;

import java.util.Set;
import org.demarche.Words;

/** Closed lists of English words, and guesses by endings where no list can be closed. All words in lower case. */
final class Grammar {

    static final Set<String> HE = Words.of("he him his himself");
    static final Set<String> SHE = Words.of("she her hers herself");
    static final Set<String> IT = Words.of("it its itself");
    static final Set<String> THEY = Words.of("they them their themselves both");
    static final Set<String> FIRST_PERSON = Words.of("i we you me us");
    static final Set<String> SUBJECT_PRONOUNS =
            Words.of("he she it they i we you who others some many both everyone everybody most critics");
    static final Set<String> OBJECT_PRONOUNS = Words.of("him her it them me us you himself herself themselves itself");
    static final Set<String> DETERMINERS =
            Words.of("the a an this that these those his her its their my our your another some many"
                    + " several other both all any every each no one two three four five six such most more few");
    /** Determiners that stand for nothing alone; "that" alone is a conjunction or opens a relative clause. */
    static final Set<String> BARE_DETERMINERS = Words.of("that the a an his her its their my our your every such no");

    static final Set<String> DEFINITE = Words.of("the his her its their this that these those");

    static final Set<String> PREPOSITIONS = Words.of(
            "of for from in at on with by to against under near among outside inside about over"
                    + " into behind through during across within toward towards between around without despite amid via throughout");

    /** What opens a clause, and so ends a phrase to the left of it. */
    static final Set<String> CLAUSE_OPENERS = Words.of(
            "that and but or while as after before because since until if when where"
                    + " whether though although than so who which whom whose what how why nor yet even unless once plus whereas");

    static final Set<String> RELATIVES = Words.of("who that which");

    static final Set<String> AUXILIARIES =
            Words.of("has have had is was are were be been being am will would can could may might must"
                    + " shall should do does did not never cannot won't wouldn't can't couldn't isn't wasn't aren't weren't don't"
                    + " doesn't didn't hasn't haven't hadn't 'd 've 'll 're he'd");

    private static final Set<String> ADVERBS =
            Words.of("also later then again still just even often only always earlier once too ever"
                    + " now already soon further yesterday today tonight tomorrow instead meanwhile however therefore so thus twice"
                    + " almost long first last nonetheless nevertheless though otherwise rather quite merely out back both each all"
                    + " himself herself themselves itself famously");

    private static final Set<String> NO_ADVERBS = Words.of(
            "family ally early daily weekly monthly reply supply tally assembly friendly elderly italy jolly kelly");

    /** Where something is, in front of a name that begins a sentence: {@code Downstream Belmora}. */
    static final Set<String> PLACES = Words.of("downstream upstream nearby neighbouring neighboring elsewhere overseas"
            + " abroad overnight ashore offshore inland landlocked");

    static final Set<String> TIMES =
            Words.of("monday tuesday wednesday thursday friday saturday sunday january february march april"
                    + " may june july august september october november december jan. feb. aug. sept. oct. nov. dec. week month year day"
                    + " morning afternoon evening night yesterday today tomorrow tonight weekend summer spring autumn winter fall years"
                    + " months weeks days recently hours minutes");

    static final Set<String> TIME_DETERMINERS = Words.of("this last next the same that");

    private static final Set<String> PASTS =
            Words.of("told took made held sent gave met cut put let set saw went came began kept left lost won"
                    + " built brought sought withdrew drew chose broke spoke shot led fell rose struck found became knew thought felt"
                    + " meant paid bought sold wrote read heard understood stood swore threw flew forgot got grew hid laid ran shook sank"
                    + " sat spent split taught tore wore said hit fought drove bent beat bet caught ate fed fled hung");

    private static final Set<String> THIRD_PERSONS = Words.of(
            "says warns seeks urges rejects accuses agrees denies insists wants expects"
                    + " hopes needs refuses accepts announces signs sends tells asks gives takes makes keeps remains becomes considers"
                    + " continues confirms welcomes proposes suspends resumes recalls opens begins starts joins leaves pulls pushes"
                    + " stands sees knows thinks holds describes defends faces wins gets goes comes meets hosts invites offers intends"
                    + " prepares aims doubts admits appears seems owns sells buys pays provides extends demands claims regrets stresses"
                    + " praises shows allows requires applies brings finds puts lets believes argues notes adds writes means plans");

    /** Nouns of persons by their work, and the titles before a name. */
    static final Set<String> ROLES = Words.of(
            "president minister premier chancellor king queen prince princess emir sultan pope secretary"
                    + " ambassador envoy senator congressman congresswoman representative governor mayor spokesman spokeswoman"
                    + " spokesperson chairman chairwoman chair chief director commissioner general admiral colonel major captain"
                    + " lieutenant brigadier marshal leader deputy adviser advisor negotiator delegate judge justice attorney"
                    + " counsel lawyer professor analyst strategist pollster candidate nominee rival manager aide official officer"
                    + " executive founder editor reporter journalist author expert economist historian activist speaker moderator"
                    + " commander head vice-president prosecutor diplomat consul prefect bishop archbishop cardinal rabbi imam doctor"
                    + " sheriff coach chairperson host anchor columnist owner ceo cfo coordinator councillor councilman mp lawmaker"
                    + " legislator operative consultant surrogate donor businessman billionaire mogul star actor singer son daughter"
                    + " wife husband brother sister father mother president-elect co-chair principal fellow scholar researcher");

    static final Set<String> HONORIFICS =
            Words.of("mr. mr mrs. mrs ms. ms miss mx. dr. dr sir lord lady dame sheikh sayyid prof. prof gen."
                    + " lt. col. maj. capt. cmdr. sgt. adm. brig. sen. sens. rep. reps. gov. govs. pres. amb. hon. rev. fr. messrs. mme"
                    + " monsieur madame ayatollah sheik");

    static final Set<String> PARTICLES =
            Words.of("de da do dos del della di du van von der den ter bin ibn bint al el ben la le abu of");

    /** Bodies that speak; {@code the ministry} is short for one of these. */
    static final Set<String> BODIES =
            Words.of("ministry department office government administration campaign party committee commission"
                    + " council agency bureau court parliament congress senate house cabinet embassy army military police navy force"
                    + " forces union organization organisation association group company firm corporation bank university institute"
                    + " center centre foundation network newspaper magazine paper channel station service authority board staff"
                    + " secretariat delegation mission federation alliance coalition movement side body regime kremlin guard fund"
                    + " league assembly chamber front team times post journal tribune herald telegraph guardian");

    /** Between a function and the body that it is in. */
    static final Set<String> SERVING = Words.of("of for at with from");

    /** What is written or broadcast, and speaks for whoever issued it. */
    static final Set<String> ARTIFACTS =
            Words.of("statement report letter note communique document poll survey study article story ad email"
                    + " e-mail memo release tweet post text transcript commentary editorial message declaration resolution filing"
                    + " complaint lawsuit book polls video website summary readout paper");

    private Grammar() {}

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || (word.endsWith("ly") && word.length() > 4 && !NO_ADVERBS.contains(word));
    }

    /** A finite verb, as far as a word in small letters shows it. */
    static boolean isVerb(String word) {
        return AUXILIARIES.contains(word)
                || PASTS.contains(word)
                || THIRD_PERSONS.contains(word)
                || (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed") && !word.endsWith("-ed"));
    }

    static boolean isPassive(String word) {
        return Set.of("is", "was", "are", "were", "be", "been", "being", "wasn't", "isn't", "aren't", "weren't", "am")
                .contains(word);
    }

    static boolean isPronoun(String word) {
        return SUBJECT_PRONOUNS.contains(word) || OBJECT_PRONOUNS.contains(word);
    }
}
