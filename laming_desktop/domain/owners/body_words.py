"""The words that name a group of people inside a body, and those that name a body of its own standing."""

from typing import Final

from laming_desktop.domain.owners.word_lists import names, words

TEAM_HEADS: Final = words(
    """
    team service services panel committee subcommittee subgroup group forum unit section division directorate
    secretariat cabinet desk hub cell crew squad branch office taskforce task-force working-party workstream
    conference caucus executive project programme meeting cluster pod taskgroup reference-group sub-team subteam
    department-team core leadership management board-office cohort centre workgroup pool rota duty steering
    """
)

AGENCY_HEADS: Final = words(
    """
    academy administration agency alliance ambulance archdiocese army assembly association authority bank board body
    borough brigade bureau centre charity church clinic college commission company confederation congregation
    consortium constabulary cooperative corporation council county court deanery department diocese district
    executive-agency faculty federation force foundation fund government governing-body hospice hospital house
    housing-association inspectorate institute institution judiciary laboratory ltd limited llp mission mosque
    ministry network nhs nursery organisation organization parish parliament partner partnership plc police
    practice prison probation provider pru regulator school sector settings setting society surgery synagogue
    supplier contractor trust union university home treasury cic constabularies
    """
)

AGENCY_PLURALS: Final = words(
    """
    academies agencies alliances associations authorities boards bodies boroughs charities churches clinics colleges
    commissions companies consortia constabularies contractors councils counties courts departments districts employers
    federations forces foundations governing-bodies governments hospices hospitals homes institutions ministries
    networks nurseries organisations organizations parishes partners partnerships practices prisons providers
    regulators schools settings societies stakeholders suppliers surgeries trusts unions universities
    """
)

TEAM_PLURALS: Final = words(
    """
    teams panels committees subcommittees subgroups groups forums units sections divisions directorates offices
    taskforces working-parties workstreams hubs meetings clusters projects programmes
    """
)

INNER_BOARDS: Final = words(
    """
    operations operational operating strategic strategy programme project management steering delivery executive
    implementation performance transformation leadership departmental directorate practice finance governance
    change
    """
)
"""What a Board is called when it is a group inside a body: "Operations Board"."""

INNER_DEPARTMENTS: Final = words(
    """
    legal finance housing planning it ict hr personnel education social children's services training communications
    audit accounts payroll procurement a&e emergency performance safeguarding ceo
    """
)

AGENCY_SERVICES: Final = words(
    """
    ambulance probation prison police prosecution fire rescue health tribunals courts tribunal court advisory
    immigration border coroners coroner's inspection civil
    """
)
"""Before "service" they make it a body of its own: "Probation Service"."""

GROUP_MODIFIERS: Final = words(
    """
    management leadership strategic senior steering working reference executive corporate joint liaison network
    operational programme project planning development support governance service wider extended core
    """
)
"""Between a job and "Group" or "Team" they make it a group of such people: "Chief Officer Management Group"."""

NAMED_AGENCIES: Final = names(
    """
    police|probation|nhs|cafcass|ofsted|nspcc|barnardo's|barnardos|connexions|home office|cabinet office|samaritans|
    action for children|save the children|family action|women's aid|victim support|crimestoppers|relate|home-start|
    homestart|turning point|addaction|mencap|age uk|age concern|citizens advice|childline|mind|nacro|refuge|shelter|
    sure start|kidscape|catch22|coram|crown prosecution service|hm treasury|hm courts|hm prisons|public health
    england|nhs england|monitor|jobcentre plus|social care institute for excellence|improvement and development
    agency|government|central government|local government|her majesty's inspectorate of constabulary|parliament|
    courts|the courts|prisons|judiciary|ambulance|fire|fire and rescue|youth justice board|training and development
    agency|voluntary and community sector|local authorities|local authority|children england|stonewall|family
    rights group|audit commission|law commission|healthwatch|skills for care|crown court|family court|british
    transport police|national probation service|border force|uk border agency|health protection agency|
    primary care|acute trusts|faith communities|local communities|faith groups|community groups|voluntary groups|parents' groups
    """
)

SECTORS: Final = names(
    """
    health|education|voluntary sector|third sector|community sector|independent sector|private sector|health services|
    health agencies|health partners|health sector|education sector|education services|voluntary organisations|
    trust|hospital|school|hospital trust|acute trust|health trust|department|agency|health bodies|
    health organisations|education partners|social services|health service|health & education
    """
)
"""Words that name a whole field: nobody can be chased until somebody says which body of it is meant."""

NOBODY_IN_PARTICULAR: Final = names(
    """
    all|everyone|everybody|partners|others|other|various|multiple|many|several|stakeholders|agencies|services|team|
    the team|group|the group|multi-agency|multi agency|multiagency|teams|groups|all concerned|all involved|all parties|
    etc|etc.|et al|et al.|lead agency|lead officer|lead officers|lead person|action owner|nominated officer|named
    person|designated person|both|any|anyone|organisations|its partners|their partners|our partners|key
    stakeholders|all stakeholders|leads|named leads|their teams|whole board|all relevant|as appropriate|nominated lead|
    named lead|other|the others|responsible officer|responsible manager|us|we|other agencies|other partners|
    key partners|key agencies|appropriate person|officers|persons|those responsible|bodies|departments|partnership|
    professionals|practitioners|all leads|representatives|the partnership|all others|lead professional|partner|
    key staff|colleagues|his team|her team|associates|statutory partners
    """
)
"""Words that name nobody in particular, asked about wherever they stand alone."""

VAGUE_ADJECTIVES: Final = frozenset(
    ["key", "relevant", "appropriate", "other", "various", "certain", "some", "suitable", "identified", "nominated"]
)
"""Before a word for several they leave open who is meant: "relevant managers"."""
