"""Given names that are no everyday words: in a note they tell who is talked about."""

from __future__ import annotations

from coach.language.text import words

GIVEN_NAMES = words(
    """
    aaliyah aaron abdul abdullah abena abigail abu ada adam adaeze adamu addison adebayo ade adele
    adrian adriana agnes agnieszka ahmed aidan aiden ailsa aisha aisling akash akosua akua alan
    alasdair albert alejandro aleksandra alessandro alex alexander alexandra alexis alfie ali alice
    alicia alina alison alistair alma alok alyssa amanda amara amelia amina amit amy ana anand
    andre andrea andrei andrew andrzej andy angela angus anil anita anjali ann anna anne annie
    anthony antoine anton antonio anya aoife arjun arthur arun asha ashley asif astrid audrey ava
    ayesha babatunde barbara barry bartek beata becky ben benjamin bernadette bernard bert beth
    bethany betty beverley bilal blessing bogdan bohdan brad bradley brandon brenda brendan brian
    bridget brigid bronwyn bruce bryan callum cameron camille carl carla carlos carmen carol
    caroline catherine cathy cecilia chad chantal charlene charles charlie charlotte chen cheryl
    chidi chiara chinedu chloe chris christina christine christopher ciara ciaran claire clare
    claudia clive colin colleen connor conor craig cristina cynthia daisy damian damien dan dana
    daniel daniela danielle danny dariusz darren dave david dawid dean deborah debbie declan deepa
    deepak deirdre denise dennis derek desmond diana diane diego dieter divya dmitri dominic
    donald donna doreen doris dorota dorothy doug douglas duncan dylan ebony edith eduardo edward
    edwin eileen ekaterina elaine eleanor elena eli elias elijah elizabeth ella ellen ellie elsie
    emeka emily emma emmanuel enrique eric erik erin ernest esi esme esther ethan eunice eva
    evelyn ewa ewan farah farhan farid fatima fatou felicity felipe femi fergus fernando finn
    fiona florence fran frances francesca francis francisco frank fraser fred freddie frederick
    gabriel gabriela gail gareth gary gavin gaz gemma geoff geoffrey george georgia georgina
    gerald gerard gianni gillian gina giovanni giulia giuseppe glen glenn gloria gordon graham
    grainne greg gregory greta guillermo gurpreet gwen hamid hamish hamza hannah hans harold
    harpreet harriet harry hasan hassan hazel heather hector heidi helen helena helga henrik henry
    herbert hilary hiroshi howard hugh hugo hussain ian ibrahim ifeoma igor ines ingrid irene iris
    isaac isabel isabella isla ivan ivana ivy jacek jackie jacob jacqueline jacques jade jake
    jakub james jamie jan jane janet janice jared jasmine jason javier jayne jean jeff jeffrey
    jelena jemima jen jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna
    joanne jodie joe joel johan johanna john johnny jolanta jon jonas jonathan jonny jordan jorge
    jose joseph josephine josh joshua josie juan juanita judith judy julia julian julie juliet
    juma justin justyna kamal kamil karen karim karl karolina kasia kate katherine kathleen
    kathryn kathy katie katrina kavita kayla keiko keisha keith kelly kelvin ken kenji kenneth
    kenny kerry kev kevin khadija khalid kieran kim kimberly kirsten kirsty klaus kofi krishna
    kristina krzysztof kumar kwabena kwame kyle lakshmi larry lars laura lauren lawrence leah
    leanne leila lena leo leon leonard leroy leslie lewis li liam lila lilian lily linda lindsay
    lindsey lionel lisa liz lizzie logan lorenzo loretta lorna lorraine louis louise luca lucas
    lucia lucy luis luisa lukas lukasz luke lydia lynn lynne mabel maciej madeleine magda
    magdalena maggie mahmoud maisie malcolm malik malgorzata mandy manoj manuel mara marcel
    marcin marco marcus margaret margarita maria mariam marian marie mario marion marisol
    marjorie marlene marta martha martin martina marty marvin mary maryam mateusz matt matteo
    matthew maureen maurice max maxine maya mbali meera megan mehmet mei mel melanie melissa mercy
    mia michael michal michelle miguel mihai mike mikhail milan mildred miles milena millie mina
    miriam mitch mo mohamed mohammad mohammed mohan molly mona monica monika morag moses
    muhammad muriel myra mustafa nadia nadine nancy naomi natalia natalie natasha nathan nathaniel
    naveen neha neil nelson ngozi niall niamh nicholas nick nicola nicolas nicole nigel nikhil
    nikki nina nisha noah noel nora noreen norma norman nuala obi olena olga oliver olivia olu
    oluwaseun omar orla oscar otto owen pablo paddy padraig pamela paolo parveen pat patricia
    patrick patsy paul paula pauline pawel pearl pedro peggy penelope penny pete peter petra phil
    philip phillip phoebe phyllis pierre piotr polly pooja prakash pramod precious priscilla priya
    rachel rafael rafal raj raja rajesh ralph ramesh ramon randy rania raphael rashid ravi ray
    raymond rebecca reggie reginald rekha renee rhiannon rhona rhys ricardo richard rick ricky
    rita rob robert roberta roberto robyn rodney roger rohan rohit roland ron ronald ronan ronnie
    rosa rosalind roseanne rosemary rosie ross roxanne roy ruby rupert russell ruth ryan saba
    sabrina sadia sadie saeed sally salma salman sam samantha samira samson samuel sandeep sandra
    sandy sanjay santiago sara sarah saskia scott sean sebastian selena serena sergei sergio
    shabnam shane shannon sharon sheila shelley shirley shona sibongile sibusiso sid siddharth
    silvia simon simone sinead sipho siobhan siti sofia sonia sophie stacey stan stanley stef
    stefan stella stephanie stephen steve steven stewart stuart sue suki sunil suresh surya susan
    susanna susie suzanne svetlana sven sylvia tamara tamsin tania tanya tara tariq tatiana
    ted teresa terence terry tess thabo thandi thandiwe thelma theo theresa thomas tiffany tim
    timothy tina tobias toby todd tom tomas tomasz tommy toni tony tracey tracy trevor tricia
    trish trudy tunde tyler tyrone uche uma una ursula usha usman valentina valerie vanessa vera
    verity veronica vicki vicky victor victoria vijay vikram vincent viola violet virginia vivian
    vivienne vladimir walter wanda warren wayne wei wendy wesley wilfred william willie winston
    wojciech xavier yasmin yolanda yusuf yvette yvonne zac zach zainab zara zeynep zoe zofia zsofia
    """
)
