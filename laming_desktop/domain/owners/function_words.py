"""The words for fields of work: some name the people who do it, others only qualify a name."""

from typing import Final

from laming_desktop.domain.owners.word_lists import names, words

STANDING_FUNCTIONS: Final = names(
    """
    human resources|legal|finance|housing|procurement|communications|comms|commissioning|performance|audit|internal
    audit|quality assurance|learning and development|learning & development|workforce development|training|social
    care|children's social care|childrens social care|adult social care|adults social care|adult's social care|
    public health|early help|early years|youth offending|youth justice|fostering|adoption|safeguarding|licensing|
    trading standards|environmental health|business support|transport|leisure|libraries|policy|strategy|information
    governance|placements|education welfare|school improvement|admissions|school admissions|community safety|
    emergency planning|payroll|revenues|benefits|organisational development|workforce|corporate communications|
    research|press|media|marketing|customer care|administration|facilities|property|estates|planning|complaints|
    data protection|information management|business intelligence|democracy|strategic commissioning|health visiting|
    school nursing|midwifery|community health|primary care|sexual health|mental health|substance misuse|youth work|
    leaving care|family support|child protection|children in need|looked after children|children looked after|
    special educational needs|educational psychology|governor support|risk|insurance|information technology|
    organisational learning|corporate parenting|domestic abuse|intake and assessment|referral and assessment|
    duty and assessment|equalities|regeneration|economic development|highways|culture|commissioning and contracts|
    contracts|workforce planning|independent review|reviewing|participation|engagement|policy and performance|
    performance and quality|safeguarding and quality assurance|customer services|health and safety|maternity|
    paediatrics|accident and emergency|governance|corporate services|education|health|learning
    """
)
"""Fields of work that can stand for the people who do it: "Legal"."""

QUALIFIERS: Final = words(
    """
    abuse access accountability achievement action adult adults affairs agency aged all and anti area asset
    assessment assurance asylum attendance awareness behaviour business care carers case central child childcare
    childhood children children's childrens citizens client clinical commissioned communities community complex
    compliance conduct contact continuity control core corporate council countywide crime criminal customer data
    delivery democratic design development digital disabilities disability disabled disorder district diversity
    domestic drug drugs duty early economic emergency employment engagement enforcement environment equality
    estate evaluation evidence exclusion exploitation external families family field financial first formal front
    frontline full funding further general gold group harm help homelessness housing hub hygiene impact improvement
    inclusion inclusive independent information initial innovation inspection integrated integration intelligence
    intensive interagency interim internal international intervention interventions investigation investigations
    involvement joint junior justice key knowledge leadership leaving legislation line local looked maintenance
    management mental misuse missing monitoring multi multi-agency multiagency national need needs new offending older
    online operational operations opportunities organisational outcomes outreach out parent parental parenting
    parents part partner partnership partnerships patient people performance permanence person physical
    plan post practice pre prevention preventative preventive primary principal priority private process
    professional programme programmes project projects protection provision psychology public quality records
    recovery recruitment referral referrals reform regional registration relations research rescue resource
    resources respect response retention review reviewing reviews rights risk rural safe safeguarding safer safety
    school schools scrutiny secondary security sen send senior sexual shared sixth skills social special specialist
    staff staffing standards statutory strategic strategies strategy stronger student substance supervision support
    supported survivors sustainability system systems targeted teaching technology teenage theft therapy third
    throughcare training transformation transition transitions treatment universal unit victim victims violence
    violent vision visiting volunteering voluntary north south east west northern southern eastern western area areas locality
    localities town city region vulnerable welfare wellbeing well-being wider women work workforce
    working workplace young youth
    """
)
"""Words that qualify a name and never are one by themselves."""

COMPOUNDS: Final[tuple[str, ...]] = (
    r"health\s+(?:and|&)\s+safety",
    r"learning\s+(?:and|&)\s+(?:development|skills)",
    r"training\s+(?:and|&)\s+development",
    r"children(?:'s)?(?:,)?\s+(?:and|&)\s+(?:families|young\s+people|adults)",
    r"children(?:'s)?,\s+schools?\s+(?:and|&)\s+families",
    r"children(?:'s)?,\s+families\s+(?:and|&)\s+(?:learning|education|adults|schools)",
    r"children,\s+young\s+people(?:,)?\s+(?:and|&)\s+(?:families|learning|education|skills)",
    r"adults?\s+(?:and|&)\s+children(?:'s)?",
    r"children\s+with\s+(?:disabilities|additional\s+needs|complex\s+needs|special\s+(?:educational\s+)?needs)",
    r"people\s+with\s+(?:disabilities|learning\s+disabilities|learning\s+difficulties)",
    r"police\s+(?:and|&)\s+crime",
    r"crime\s+(?:and|&)\s+disorder",
    r"fire\s+(?:and|&)\s+rescue",
    r"health\s+(?:and|&)\s+well-?being",
    r"courts?\s+(?:and|&)\s+tribunals?",
    r"voluntary\s+(?:and|&)\s+community",
    r"voluntary,\s+community\s+(?:and|&)\s+(?:faith|social\s+enterprise)",
    r"overview\s+(?:and|&)\s+scrutiny",
    r"task\s+(?:and|&)\s+finish",
    r"accident\s+(?:and|&)\s+emergency",
    r"revenues?\s+(?:and|&)\s+benefits",
    r"(?:duty|intake|referral|contact|access|initial)\s+(?:and|&)\s+(?:assessment|referral)",
    r"planning\s+(?:and|&)\s+performance",
    r"policy\s+(?:and|&)\s+(?:performance|strategy)",
    r"performance\s+(?:and|&)\s+(?:quality|improvement|information)",
    r"quality\s+(?:and|&)\s+(?:performance|improvement|standards|safety)",
    r"violence\s+against\s+women\s+(?:and|&)\s+girls",
    r"nursing\s+(?:and|&)\s+(?:midwifery|quality)",
    r"patient\s+safety\s+(?:and|&)\s+quality",
    r"gold,?\s+silver\s+(?:and|&)\s+bronze",
    r"special\s+educational\s+needs\s+(?:and|&)\s+disabilit(?:y|ies)",
    r"education,\s+health\s+(?:and|&)\s+care",
    r"health\s+(?:and|&)\s+social\s+care(?=\s+\w)",
    r"research\s+(?:and|&)\s+development",
    r"membership\s+(?:and|&)\s+governance",
    r"drugs?\s+(?:and|&)\s+alcohol",
    r"communities\s+(?:and|&)\s+local\s+government",
    (
        r"(?:business|digital|environment|housing),\s+(?:communities|culture,\s+media|energy|enterprise|innovation|transport)"
        r"\s+(?:and|&)\s+(?:local\s+government|sport|industrial\s+strategy|regulatory\s+reform|the\s+regions|skills)"
    ),
    r"science,\s+innovation\s+(?:and|&)\s+technology",
    r"levelling\s+up,\s+housing\s+(?:and|&)\s+communities",
    r"innovation,\s+universities\s+(?:and|&)\s+skills",
    r"environment,\s+food\s+(?:and|&)\s+rural\s+affairs",
    r"work\s+(?:and|&)\s+pensions",
    r"culture,\s+media\s+(?:and|&)\s+sport",
    r"revenue\s+(?:and|&)\s+customs",
    r"education\s+(?:and|&)\s+skills",
    r"transport\s+(?:and|&)\s+highways",
    r"advisory,?\s+conciliation\s+(?:and|&)\s+arbitration",
)
"""Fixed pairs and lists that are one field of work; nothing is divided inside them."""
