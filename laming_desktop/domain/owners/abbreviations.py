"""The abbreviations of the trade, by what they stand for."""

from typing import Final

from laming_desktop.domain.vocabulary import OwnerKind

_POSTS: Final = """
    DCS AD HoS CEX CEO CE CX CFO COO CIO CTO DASS DPH PCC SRO IRO LADO SIRO DPO DSL DDSL SENCO SENDCO DCI DCC ACC GP
    PSW DHoS DMO CSO s151 S151 CSPO HMCI DSup DSupt  CNO CMO AHoS HOS QPM SCPHN
    ISRO DDCS DNSC IDVA ISVA
"""
_SEVERAL_POSTS: Final = """
    ADs GPs IROs LADOs DSLs HoSs DCSs HVs CEXs CEOs SENCOs SENCos SWs TMs SMs ATMs HTs PAs SROs PCCs CFOs
    IDVAs ISVAs YOs PCs EPs SSWs
"""
_AGENCIES: Final = """
    PCT PCTs LSCB LSCBs LSCP LSAB SAB SCB SCP SSCB CAMHS NSPCC CAFCASS Cafcass CCG CCGs ICB ICBs ICS DfE DCSF DfES DH DoH
    DHSC MoJ MOJ CWDC GSCC NHS NHSE NHSI SHA CQC OFSTED Ofsted HMIC HMICFRS HMIP HMI CPS YJB LGA ADCS ADASS ACPO NPCC
    NPS CRC HMCTS HMPPS NOMS UKBA LA LAs LEA LEAs MPS BTP CEOP NCA GMC NMC SCIE C4EO NICE RCPCH RCN BASW SWE HCPC DWP
    HMRC DCLG MHCLG CLG DCMS VCS VCSE CVS LSP CSP CSPs CDRP HWB HWBB LSC IPCC IOPC RSPCA NPIA CSCI HCC IDeA LGID TDA DIUS
    ONS EHRC FCO DBIS BIS WAG LHB HSE CHC FHT NHSFT RDASH SSCP BSCB WSCB LSCBs  AHT YJA IICSA CHAI GO
    JCP LEP NAO PHE UKHSA OHID SWFT ACAS CBI TUC NASUWT NUT NAHT ASCL UNISON
"""
_TEAMS: Final = """
    HR IT ICT QA OD MASH YOT YOTs YOS DAAT CDOP SMT CMT DMT DLT SLT CLT ELT EMT PMO EDT CPU PPU CAIU CAIT PVP SEND SEN FIS EWS
    CSC ASC CYPS CYPD CSS SCRP MARAC MAPPA CMB EYS YISP ISA JAR ASB CSU EIT FSS PRU IRU QAU CPCU LAC
    CIN CLA DLG HRD L&D T&D R&D A&E FGC CWD CMHT CMHTs DAT BST SCT MAST FIP FRT MAT MATs  PDT QAPD
    CEF IAT SIT FASS OHU OOH COG CYPSP CSLT JCT JCU CDT AMT SEG BMT QAG PMG SIG
"""


def _table() -> dict[str, OwnerKind]:
    table: dict[str, OwnerKind] = {}
    kinds: tuple[tuple[str, OwnerKind], ...] = (
        (_TEAMS, "team"),
        (_AGENCIES, "agency"),
        (_SEVERAL_POSTS, "team"),
        (_POSTS, "post"),
    )
    for words, kind in kinds:
        table.update(dict.fromkeys(words.split(), kind))
    return table


ABBREVIATIONS: Final = _table()
_SHORTEST_SMALL: Final = 2
_FOLDED: Final[dict[str, OwnerKind]] = {
    word.casefold(): kind for word, kind in ABBREVIATIONS.items() if len(word) > _SHORTEST_SMALL
}
FIELDS: Final = frozenset(["HR", "IT", "ICT", "QA", "OD", "SEN", "SEND", "L&D", "T&D", "R&D"])
"""Abbreviated fields of work, which a post before "and" may share: "Head of Finance and HR"."""
_SEVERAL_FOLDED: Final = frozenset(word.casefold() for word in _SEVERAL_POSTS.split())
BARE_POSTS: Final = frozenset(
    ["AD", "HoS", "HOS", "DHoS", "CEX", "CEO", "CE", "CX", "DCI", "COO", "CFO", "AHoS", "ADs"]
)
"""Abbreviated posts that leave open what they are the head of: "AD, Children's Social Care"."""


def is_several_abbreviated(word: str) -> bool:
    """Tell whether a word, folded or not, abbreviates several posts: "ADs"."""
    return word.casefold() in _SEVERAL_FOLDED


def find_abbreviation(word: str) -> OwnerKind | None:
    """Tell what an abbreviation of the trade stands for; small letters count when more than two."""
    bare = word.strip(" .'’").removesuffix("'s").removesuffix("’s")
    if bare in ABBREVIATIONS:
        return ABBREVIATIONS[bare]
    return _FOLDED.get(bare.casefold()) if bare != bare.lower() or len(bare) > _SHORTEST_SMALL + 1 else None
