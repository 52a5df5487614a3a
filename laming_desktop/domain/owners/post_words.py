"""The words that name one job, and those that name several jobs at once."""

from typing import Final

from laming_desktop.domain.owners.word_lists import words

POSTS: Final = words(
    """
    accountant adjudicator administrator adviser advisor advocate ambassador analyst apprentice architect assessor assistant
    auditor author barrister broker bursar business-partner buyer cabinet-member caretaker carer caseworker chair chairman chairperson chairwoman
    champion chaplain chief chief-exec chief-executive chief-nurse childminder cleaner clerk clinician co-chair
    co-ordinator coach commandant commander commissioner conservator constable consultant convener convenor controller coordinator
    coroner councillor counsel counsellor curator custodian deputy designer detective developer delegate dentist dietitian dir director
    doctor economist editor educator enabler engineer examiner executive-member expert facilitator fellow firefighter governor
    gp guardian head headmaster headmistress headteacher health-visitor holder inspector instructor intern interpreter
    investigator judge keyworker lawyer lead leader lecturer lead-member liaison librarian magistrate manager
    manageress marshal mayor matron mediator member mentor mgr midwife minister moderator negotiator navigator nominee nurse nutritionist
    officer ombudsman operator organiser owner paediatrician paramedic pathologist pediatrician pharmacist
    physician physiotherapist planner portfolio-holder practitioner prefect president principal producer professor
    programmer prosecutor provost psychiatrist psychologist psychotherapist radiographer receptionist recorder
    rector registrar reporter representative rep researcher reviewer scientist secretary secretary-of-state senco
    scribe scrutineer sergeant sgt sheriff social-worker solicitor spokesperson sponsor statistician steward strategist superintendent supt dsupt insp
    supervisor surgeon surveyor teacher technician technologist therapist trainer translator treasurer trustee tutor
    undersecretary valuer vice-chair vice-chairman warden worker youth-worker
    """
)
"""Each names one job when it heads a name; words of two parts are joined by a hyphen before they are looked up."""

IRREGULAR_POST_PLURALS: Final = words(
    """
    staff workforce personnel midwives chairmen chairwomen chief-executives chief-execs secretaries
    secretaries-of-state professionals employees colleagues volunteers people-managers clinicians officials
    governors members cabinet trustees reps leads seniors juniors frontline-staff ministers heads counsel
    """
) - {"cabinet", "counsel"}

GENERIC_POSTS: Final = words(
    """
    adviser advisor assistant co-ordinator consultant coordinator deputy doctor manager member midwife nurse officer
    practitioner rep representative secretary supervisor teacher worker head director
    """
)
"""Jobs that say too little to stand alone after a fuller one: "Designated Doctor and Nurse"."""

GENERIC_STAFF: Final = frozenset(["staff", "colleagues", "volunteers", "employees", "personnel"])

POST_ADJECTIVES: Final = words(
    """
    acting assistant associate chief corporate deputy designate designated det detective executive former general group
    head independent interim joint lead named new nominated operational permanent principal regional senior shared
    strategic temporary vice
    """
)

JOINED_WORDS: Final[tuple[tuple[str, str], ...]] = (
    (r"\bchief\s+executive'?s?(?=\s+(?:office|department|directorate|team|group|unit)\b)", "ceo"),
    (r"\bchief\s+exec(utive)?(s?)\b", r"chief-executive\2"),
    (r"\bsecretary\s+of\s+state\b", "secretary-of-state"),
    (r"\bsecretaries\s+of\s+state\b", "secretaries-of-state"),
    (r"\bhead\s+(teacher|master|mistress)", r"head\1"),
    (r"\bvice[\s-]+chair", "vice-chair"),
    (r"\bco[\s-]+chair", "co-chair"),
    (r"\bco[\s-]+ord", "co-ord"),
    (r"\bsub[\s-]+(group|committee)", r"sub\1"),
    (r"\bsub-(group|committee)", r"sub\1"),
    (r"\bportfolio\s+holder", "portfolio-holder"),
    (r"\bbusiness\s+partner", "business-partner"),
    (r"\ba/d\b", "assistant director"),
    (r"\bh/t\b", "headteacher"),
    (r"\bt/m\b", "team manager"),
    (r"\b(lead|cabinet|executive)\s+member\b", r"\1-member"),
    (r"\bhealth\s+visitor", "health-visitor"),
    (r"\b(social|youth)\s+worker", r"\1-worker"),
    (r"\bgoverning\s+bod", "governing-bod"),
    (r"\btask\s*(?:and|&)\s*finish\b", "task-finish"),
    (r"\bworking\s+part(y|ies)\b", r"working-part\1"),
)
"""Names of two words that are looked up as one."""
