"""Common first names, by which a person is told from a body when the register does not know them yet."""

from typing import Final

from laming_desktop.domain.owners.word_lists import words

FIRST_NAMES: Final = words(
    """
    aaron abdul abigail adam adrian ahmed aisha alan alana albert alex alexander alexandra alfie alfred ali alice alison
    alistair amanda amber amelia amina amy andrea andrew andy angela angie anita ann anna anne annette annie anthony antony
    anwar archie arthur asha ashley audrey barbara barry beatrice becky ben benjamin bernadette bernard beth bethany
    betty beverley bill billy bob bobby brenda brian bridget bruce bryan callum cameron carl carol carole caroline carolyn
    catherine cathy cecilia charles charlie charlotte cheryl chris christina christine christopher claire clare clive
    colette colin connor craig cynthia daisy dale damian dan daniel danielle danny darren dave david dawn dean debbie deborah
    debra deirdre denise dennis derek diana diane dominic donald donna doreen doris dorothy douglas duncan dylan
    eddie edith edward edwina eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma eric erin ernest esther
    ethan eve evelyn faith farah fatima fay felicity fiona florence frances francesca francis frank fraser fred freda
    frederick freya gail gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gill
    gillian gina gladys glen glenda glenn gloria gordon grace graeme graham grant greg gregory guy gwen hannah harold
    harriet harry hassan hazel heather heidi helen helena henry hilary hilda holly howard hugh hussain iain ian ibrahim
    imran imelda irene iris isaac isabel isabella isla ivan jack jackie jacob jacqueline jade jake james jamie jan jane janet
    janice jason jasmine jay jayne jean jeff jeffrey jennifer jenny jeremy jess jessica jill jim jimmy jo joan joanna joanne
    joe joel john johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan judith judy julia julian julie
    june justin kamal karen karl kate katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry kevin
    khalid kieran kim kirsty kyle laila laura lauren laurence lawrence leah lee leigh len leo leon leonard leslie lesley
    lewis liam lilian lily linda lindsay lindsey lisa liz lizzie lorna lorraine louis louise lucy luke lydia lynn lynne
    lynda mabel madeleine maggie malcolm mandy marc marcus margaret maria marian marie marilyn marina marion marjorie mark
    marlene martha martin martyn mary matt matthew maureen maurice max maxine meera megan mel melanie melissa mia michael
    michele michelle mick mike miles millie miriam mo mohamed mohammad mohammed moira molly mona monica morag muhammad
    muriel myra nadia nadine nancy naomi natalie natasha nathan nazia neil nicholas nick nicky nicola nigel nikki nina noel
    nora norma norman oliver olivia omar oscar owen pam pamela pat patricia patrick paul paula pauline peggy penelope penny
    pete peter phil philip philippa phillip phyllis pippa polly poppy priya rachel raj rajesh ralph ravi ray raymond rebecca
    reg reginald rhys richard rick rita rob robert roberta robin rod roger roland ron ronald rory rosalind rose rosemary
    rosie ross rowena roy ruby rukhsana rupert russell ruth ryan sacha sally sam samantha samina samira samuel sandra sara
    sarah sanjay saskia scott sean shaun sharon sheila shelley shirley sian sid sidney simon sonia sophia sophie stacey
    stan stanley stella stephanie stephen steve steven stewart stuart sue sunita susan susanna susie suzanne sybil sylvia
    tania tanya tara ted teresa terence terry tessa thelma theo theresa thomas tim timothy tina toby tom tommy toni tony
    tracey tracy trevor trudy usha ursula valerie vanessa vera verity veronica vicki vicky victor vijay vincent violet
    virginia vivian vivien vivienne walter warren wayne wendy wilfred will william winifred yasmin yvette yvonne zara zoe
    """
)
SURNAMES_LIKE_WORDS: Final = words(
    """
    young head ward bishop dean constable chambers judge major marshall steward mayor coach cook page care hope best
    street field fields hill wood woods green brown white black gray grey day may march lane church park parks bell
    long short strong good wise sharp small little carer champion coroner leader miller porter potter fuller baker
    carter cooper farmer fisher gardner hunter king knight prince pope abbot abbott priest temple chance case price
    post power rich service skill speed sterling stone waters wells west north east south winter summer law
    """
) - {"service"}
"""Words of the trade that are surnames after a first name: "Ruth Young"."""
