"""Given names that are common in English-language news, by who usually bears them."""

from typing import Literal

Gender = Literal["female", "male"]

_FEMALE = """
aaliyah abena abigail adaeze adele adriana adrienne agatha agnes aiko aisha akiko akosua alana alejandra alexa
alexandra alexis alice alicia alison allison alma althea alyssa amal amanda amber amelia amina amy ana anastasia
andrea angela angelina angie anita anja anjali ann anna anne annette annie antonia aoife april ariana ariel arlene
asako ashley astrid atsuko audrey aung aurelie aurora ayako ayesha barbara beatrice becky bella bernadette bernice
beth bethany betty beverly birgit blanche bonnie brenda briana brianna bridget bridgette brigitte britney brooke
caitlin camila camilla candace cara carey carla carly carmen carol carole carolina caroline carolyn carrie cassandra
cassie catherine cathy cecilia celia celine chantal charlene charlotte chelsea cheryl chiara chieko chimamanda chizuko
chloe chrissy christina christine christy cindy claire clara claudia colleen constance consuelo cordelia corinne
courtney crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah debra deepa deirdre della
delphine denise diana diane dolly dolores dominique donna dora doreen doris dorothy edith eileen ekaterina elaine
eleanor eleanore elena elisa elisabeth elizabeth ella ellen elsa elsie emiko emily emma emmanuelle erica eriko erin
esperanza estelle esther ethel etsuko eugenia eunice eva eve evelyn faith farah fatima federica felicity fiona flora
florence folake frances francesca francoise frida fukie fumiko gabriela gabrielle gail galina gemma genevieve georgia
georgie georgina geraldine gillian gina ginny giorgia gisela giulia gladys gloria grace greer greta gretchen guadalupe
gudrun gwen gwyneth halle hanako hanan hannah harriet haruka haruko hattie hazel heather heidi heike helen helena
helene helga henrietta hermione hilary hilda hillary hiroko hisako hitomi holli holly hope ida ilana ilaria imelda
imogen indira ines ingeborg ingrid irene irina iris irma isabel isabella isabelle iva ivy jacinda jackie jacqueline
jacquelyn jada jana jane janelle janet janice jasmine jean jeanette jeanine jeanne jeannie jemima jenna jennifer jenny
jessica jill jo jo-ann joan joann joanna joanne jocelyn jodie josephine joy joyce juana juanita judith judy julia
juliana julianne julie juliet june junko justine kaitlyn kaja kamala kaori kaoru kara karen karin karina karla kate
katerina katharina katharine katherine kathie kathleen kathryn kathy katie katrin katrina kavita kayla kayoko kazuko
keiko keira keisha kelly kelsey kendra kerry khadija kim kimberly kimiko kirsten krista kristen kristin kristina
krystal kumiko kylie kyoko lakshmi lana lara larisa larissa latasha latoya laura lauren layla leah leanne leila lena
lenore leonora lesley leslie leslie-ann leticia lia lilian liliana lillian lily lina linda lindsay lindsey lisa liz
liza lois lola lorena loretta lori lorna lorraine louise lucia lucille lucinda lucy ludmila luisa luz lydia lynn mabel
machiko mackenzie madeleine madison mae maeve magdalena maggie maisie malala mandy mara marci marcia margaret
margarita margot maria mariam marian mariana marianne maribel marie mariko marilyn marina marion marisa marissa
marjorie marlene martha martine mary maryam masako maude maureen mavis maxine maya mayumi mckenna meena megan meghan
megumi melania melanie melinda melissa melody mercedes meredith mia michaela michele michelle michiko midori mieko
mildred mina mindy minnie miranda miriam misty mitsuko mitzi moira molly mona monica monika monique muriel myra
nadezhda nadia nana nancy nanette naoko naomi natalia natalie natalya natasha nathalie natsuko neha nell nellie ngozi
niamh nicola nicole nicolette nikki nina noelle nora noreen noriko norma octavia odette oksana olga olive olivia
ophelia orla paige pam pamela paola pat patricia patty paula pauline pearl peggy penelope penny petra phyllis polly
pooja priscilla priya rachael rachel ramona rania raquel rebecca regina reiko rekha rena renee rhonda rie rita roberta
robin robyn rochelle ronda rosa rosalie rosalind rosanna rose rosemary rosie roxana roxanne ruby rumiko ruth ryoko
sabine sabrina sachiko sadie sakie sally salma samantha samira sandra saoirse sara sarah sasha satoko savannah sayuri
selena serena setsuko shanice shannon sharon shauna sheila shelley sherry sheryl shirley shizuko sierra sigrid silke
silvia simone sinead siobhan skye sofia solveig sondra sonia sophia sophie stacey stacy stefanie stella stephanie sue
sumiko summer sunita susan susana susanna sushma suzanne suzy svetlana sylvia sylvie tabitha takako tamara tamika
tamiko tammy tanya tara tatiana teresa tess tessa thelma theodora theresa tiffany tina tomoko tracey tracy tricia
trina trish trudy ulrike uma unity ursula val valentina valeria valerie vanessa velma vera verna veronica veronique
vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred xiaoling ximena yasmin yasuko
yayoi yelena yoko yoriko yoshiko yuka yuki yukiko yulia yumi yumiko yuriko yvette yvonne zahra zainab zoe
"""
_MALE = """
aaron abdoulaye abdul abdullah abraham adam adolf adrian ahmad ahmed akihiro akihito akio akira akitaka aksel alain
alan alasdair alastair albert alec alejandro aleksei alessandro alex alexander alexei alfonso alfred alfredo ali
alistair allan allen alonso alton alvaro alvin amadou amir amit amos anand anatoly anders andre andreas andrei andres
andrew andy angelo angus anil anthony anton antonio antony archie ari arjun armando arnold arthur arturo arun asher
ashok ashraf ashton asif atsushi augustus austin avi axel baptiste barack barney barry bart bashar basil ben benedict
benito benjamin benny bernard bernie bert bilal bill billy bjorn blaine blair blake bob bobby bogdan boris boubacar
boyd brad bradley brady bram brandon brendan brent bret brett brian brock bruce bruno bryan bryce burt byron caio
caleb callum calvin cameron carl carlo carlos carter cary cecil cedric chad charles charlie chase cheikh chester chet
chinedu chris christian christoph christophe christopher chuck clarence clark claude clay clayton clement cliff
clifford clint clinton clive cody cole colin colm connor conor conrad corey cormac cornelis cory craig cris cristian
curtis cyril cyrus daisuke dale damian damien damon dan daniel danny dario darius darrell darren darrin darryl dave
david davis dean declan deepak denis dennis denzel derek derrick deshawn desmond dewey dexter dick didier diego dieter
dimitri dinesh dino dion dirk dmitri dmitry domenico dominic don donald donnie dorian doug douglas dragan drew duane
duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin eiji elias elijah elliot
elliott ellis elmer elon elton emanuel emeka emile emilio emmanuel emmett enrique enzo eoin ephraim eric erich erik
ernest ernesto errol esteban ethan etienne euan eugene evan evgeny ewan ezra fabio fabrice fadi faisal felipe felix
ferdinand fergus fernando fidel finn flavio fletcher floyd forrest francesco francis francisco francois frank franklin
franz fred frederick fritz fumihito fumio gabe gabriel ganesh gareth garrett garry gary gaston gavin gene gennady
geoff geoffrey george gerald gerard gerardo gerhard gil gino giorgio giovanni giuseppe glen glenn gopal goran gordon
goro graeme graham grant greg gregor gregory griffin grigory guido guillaume guillermo gunter gus gustavo guy hajime
hal hamid hamish hank hans harish harlan harold harris harrison harry haruki harvey hassan hayao hayden heath hector
helmut henri henrik henry herbert herman herve hideki hideo hiram hirofumi hiroshi hiroyuki hisashi homer horace horst
hossein howard hubert hugh hugo humphrey hussein iain ian ibrahim ibrahima ichiro ignacio igor ike ilya imran ira
irving irwin isaac isaiah isamu isao ismail ivan jabu jack jackson jacob jacques jagmeet jaime jake jamal james jamie
jan jared jarrod jason jasper javier jay jean jed jeff jeffrey jens jeremy jeroen jerome jerry jesper jesse jesus jim
jimmy jiro joachim joao joaquin joe joel joey johan johannes john johnny jon jonas jonathan joost jorge joris jose
josef joseph josh joshua juan jules julian julio jun junichi junichiro jurgen justin kai kareem karim karl kasper
katsuya kazuhiro kazuo kazuya keiji keir keith keizo ken kenichi kenji kenneth kent kevin khaled khalid kieran kiichi
kimbal kiran kirk kishore kiyoshi klaus knut kofi koichi koichiro koizo koji konrad konstantin kris krishna kumar kurt
kwame kwesi kyle lachlan lamar lamont lance larry lars laurence laurent lawrence lebron lech lee leif leland len lenny
leo leon leonard leonardo leonid leopold leroy lester levi lewis liam linus lionel lloyd logan loren lorenzo lorne lou
louis lowell luc luca lucas lucian luis luke luther lyle lyndon maarten mads magnus mahmoud makoto maksim malcolm
malik mamadou manabu manoj manuel marc marcel marco marcos marcus mario mark markus marlon marshall martin marty
marvin masahiro masaki masaru masato masayoshi mason massimo mateo mathew mathieu mats matt matteo matthew matthias
maurice mauricio mauro max maxim maxime maximilian mehmet melvin melvyn merle michael michel mick mickey miguel mikael
mike mikhail mikkel miles milo milos minoru mitch mitchell mitsuo mitt mohamed mohammad mohammed mohan monty morihiro
morris moses moshe moussa muhammad mukesh murray mustafa mykola nabil naoto narendra naresh nate nathan nathaniel
naveed neal ned neil nelson neville niall nicholas nick nicolas nigel nikita nikola nikolai nikos nils nitin noah
noboru nobuo noel noriaki norm norman olaf oleg oleksandr oleksiy oliver olivier olusegun omar orlando orson osama
osamu oscar otto ousmane owen pablo padraig pankaj paolo pascal patrice patrick paul paulo pavel pedro pekka percy
perry pete peter petro phil philip philippe phillip pierre piers pieter pietro pradeep prakash prayut quentin quincy
rafael rahul raj rajendra rajesh rajiv rakesh ralph ramesh ramon randall randy rasmus raul ravi ray raymond reagan
recep reed reggie reginald reid reinhard remy rene reuben rex rhys ricardo richard rick ricky ritchie rob robert
roberto rocco rod roderick rodney rodrigo roger rohan rohit roland roman romeo ron ronald ronnie rory roscoe ross
rowan roy royce ruben rudolf rudy rupert ruslan russ russell ryan ryutaro sachin saeed salim salman salvador salvatore
sam samir samuel sandeep sander sanjay santiago satoru satoshi saul scott seamus sean sebastian sebastien seiji serge
sergei sergey sergio seth seydou shahid shane shaquille shashi shaun shawn shigenobu shigeo shigeru shimon shinichi
shinichiro shintaro shinzo shoichi shunichi sid sidney sigmund silvio simon sipho soren souleymane spencer stan
stanislav stanley stefan stefano stephane stephen steve steven stewart stuart sundar sunil suresh sven sylvain
sylvester tadaaki tadao tadashi takahiro takashi takeo takeshi taras tarek tariq taro tatsuo ted terence terrence
terry tetsuya thabo themba theo theodor theodore thiago thierry thijs thomas tiago tiger tim timothy tobias toby todd
tom tomas tomiichi tommy tony toru toshiki toshimitsu toshio travis trevor tristan troy tsuyoshi tunde tyler tyrone
uhuru ulrich umberto usman vaclav vance vaughn vernon vic vicente victor vijay vikram viktor vince vincent vincenzo
vinod vitaly vito vivek vladimir volodymyr vyacheslav wade walid wallace walt walter warren wayne wendell werner
wesley wilbur wilfred will willem william willie winston wolfgang xavier yannick yasir yasser yasuhiro yasuo yasushi
yevgeny yitzhak yohei yoshi yoshihide yoshihiro yoshimasa yoshinori yoshio yoshiro youssef yukio yuri yusuf yusuke
yutaka yves zach zachary zack zane zenko ziad zoran
"""

GENDERS: dict[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), "female"),
    **dict.fromkeys(_MALE.split(), "male"),
}
"""Folded given name -> gender; a name that many of both bear stands under the commoner use."""

for _both in (
    "alex",
    "chris",
    "jamie",
    "jan",
    "jean",
    "kelly",
    "kim",
    "lee",
    "leslie",
    "lindsay",
    "pat",
    "robin",
    "sam",
):
    del GENDERS[_both]
"""Names too evenly shared to say anything."""
