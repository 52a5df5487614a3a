"""Hold which words the grammar knows, which of them a misspelling may be repaired to, and which look like them."""

from typing import Final

from laming_desktop.domain.timescales.phrases import PHRASE_WORDS
from laming_desktop.domain.timescales.words import (
    ACTIVITY_WORDS,
    BODY_WORDS,
    COMPLETION_WORDS,
    FUNCTION_WORDS,
    MONTHS,
    ORDINALS,
    PLURAL_WEEKDAYS,
    SEASONS,
    SMALL_NUMBERS,
    TEAM_WORDS,
    TENS,
    UNITS,
    WEEKDAYS,
    make_words,
)

_RHYTHM_WORDS: Final = make_words(
    "daily weekly fortnightly monthly quarterly annually annual yearly termly biennial biennially triennial "
    "every each bi semi half bimonthly biweekly biannual biannually semiannual semiannually twice thrice "
    "alternate standing agenda item per annum pa bi wkly fnightly mthly mnthly qtly qrtly qtrly yrly nightly bimestrial triennially tri other"
)
_PERIOD_WORDS: Final = make_words(
    "quarter quarters qtr qtrs q qs h year years yr yrs y month months mth mths term terms week weeks wk wks "
    "w c e b wc half early mid middle late beginning start end latter part financial fin fiscal tax budget "
    "academic school calendar municipal council civic fy ay easter christmas xmas new this next current "
    "coming forthcoming following last previous final commencing ending ended working business days day st "
    "nd rd th x am pm hrs hours hour minute minutes fortnight annum term"
)
REPAIRABLE_WORDS: Final = make_words(
    "january february march april june july august september october november december jan feb mar apr jun "
    "jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer "
    "autumn winter quarter quarters quarterly monthly weekly daily fortnightly annually annual yearly termly "
    "biennial bimonthly biannual biannually biweekly ongoing continuous continuing immediate immediately "
    "existing requirement completed complete completion achieved awaiting following publication published "
    "guidance pending subject dependent thereafter beginning commencing commence starting throughout between "
    "during within until before after financial academic calendar municipal easter christmas advised "
    "confirmed agreed determined applicable required rolling programme deadline target revised original "
    "extended slipped immediate urgent urgently twice every meeting review onwards going practice "
    "currently already effect provisional provisionally approximately anticipated expected approval "
    "implementation commencement"
)
KNOWN_WORDS: Final = (
    REPAIRABLE_WORDS
    | PHRASE_WORDS
    | _RHYTHM_WORDS
    | _PERIOD_WORDS
    | FUNCTION_WORDS
    | COMPLETION_WORDS
    | ACTIVITY_WORDS
    | BODY_WORDS
    | TEAM_WORDS
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(PLURAL_WEEKDAYS)
    | frozenset(SEASONS)
    | frozenset(SMALL_NUMBERS)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | frozenset(UNITS)
)
LOOKALIKE_WORDS: Final = make_words(
    "dairy marsh match marched larch parch starch tune dune duly rune jury fury july's team form tern germ "
    "trim weakly meekly mouthy string sprig sprint springs sprung hammer simmer winner winters sinter "
    "autumnal sparing sluing staring stating starring sting storing steering stirring string strings competed "
    "compete competes competent compiled compiling compelled completely complement complex completer target's "
    "targeted review's reviewer reviewers reviewed reviewing meeting's seeking melting meetings ending "
    "sending lending bending spending tending vending mending fending depending impending effort effects "
    "affect affected effective elect evert ever very exiting exciting existed exists exist extend extends "
    "extent extended advise advice adviser advisers advisor advisory revise revising reviser device devised "
    "required require acquired requires inquired enquired publish publisher publishing public guidance's "
    "guide guided practise practices practical practitioner practitioners prior following's follow follows "
    "followed quarter's quarterback quartet month's monthlies week's weekday weekend agree agrees agreed "
    "disagreed greed agreeing approve approvals approved approves deadlines headline baseline originals "
    "origin originate confirm confirms conformed confined deterred detained determine determines applicant "
    "application implement implements implementing implementations programmes programmed program programming "
    "subjects object dependents dependant independent august's easterly eastern faster master after alter "
    "rafter within's without begin begins began being curtain current currents every everyone "
    "everything ready rally tally silly hourly early yearly clearly nearly dearly annul annals manually "
    "actually usually equally really finally partially locally socially nationally immediacy mediate "
    "intermediate urgency agency continues continue continued continual continuum commerce commended "
    "commenting commencing's commending starling rating rolling's rolled rolls holding polling roll role "
    "rowing ruling calling falling filling selling telling polling bowling trolling slipping slip slips "
    "skipped stopped shipped stripped shaped sloped clipped flipped wade wards onward inward words marc mark "
    "marks market mach macho mar april's aprils apron junes juno june's julia julian july juliet sunday's "
    "monday's fridays weds trust thrust must just august dust gust guests one ones once ounce ready until "
    "unity units united unit unite under during daring curing luring enduring bring burying written winter "
    "writer winder wider water waiter sumner summery summary summarise summit sums summers octave octet "
    "novice novel december's decent decrement decree declined decided descend central target budget targets "
    "targeting extends expanded expended expend extender attended intended effected expects excepted "
    "inspected respected suspected aspected expert experts except advising advises added addressed achieve "
    "achieves achiever achievement achieving receive received receives relieved believed perceived awaited "
    "waiting awarding wanting awaken await awaits existence resisting listing insisting assisting consisting "
    "twisting enlisting complain complained complaint complaints complied completing completes compliance "
    "compliant compile compiler theater theatre hereafter hereinafter betweens tween seventeen fifteen "
    "thirteen fourteen sixteen eighteen nineteen spending suspending pretending attending extending "
    "responding suspend vetting setting getting letting betting netting petting services service child "
    "children reporting learning earning yearning planning monday money mondays friday fridays sunday sundays "
    "tuesdays wednesdays thursdays saturdays satay sundry"
)
"""Real words that lie as near to a word of the grammar as its misspellings do; they stay as they are."""
