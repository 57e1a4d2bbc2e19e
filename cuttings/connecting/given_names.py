"""Given names that are common in English-language news, by who usually bears them."""

from typing import Literal

Gender = Literal["female", "male"]

_FEMALE = """
abigail adele adriana adrienne agatha agnes aiko aisha akiko alana alexa alexandra alexis alice alicia alison allison
alma althea alyssa amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna anne
annette annie antonia april ariana ariel arlene asako ashley astrid atsuko audrey aung aurora ayako ayesha barbara
beatrice becky bella bernadette bernice beth bethany betty beverly blanche bonnie brenda briana bridget bridgette
britney brooke camila camilla candace cara carey carla carly carmen carol carole carolina caroline carolyn carrie
cassandra cassie catherine cathy cecilia celia celine charlene charlotte chelsea cheryl chieko chizuko chloe chrissy
christina christine christy cindy claire clara claudia colleen constance cordelia corinne courtney crystal cynthia
daisy dana danielle daphne darlene dawn debbie deborah debra deirdre della denise diana diane dolly dolores donna dora
doreen doris dorothy edith eileen elaine eleanor eleanore elena elisabeth elizabeth ella ellen elsa elsie emiko emily
emma emmanuelle erica eriko erin estelle esther ethel etsuko eugenia eunice eva eve evelyn faith fatima felicity fiona
flora florence frances francesca frida fukie fumiko gabriela gabrielle gail gemma genevieve georgia georgie georgina
geraldine gillian gina ginny giorgia gladys gloria grace greer greta gretchen gwen gwyneth halle hanako hannah harriet
haruko hattie hazel heather heidi helen helena helene henrietta hermione hilary hilda hillary hiroko hisako hitomi
holli holly hope ida ilana imelda imogen ines ingeborg ingrid irene irina iris irma isabel isabella isabelle iva ivy
jacinda jackie jacqueline jacquelyn jada jana jane janelle janet janice jasmine jean jeanette jeanne jeannie jemima
jenna jennifer jenny jessica jill jo jo-ann joan joann joanna joanne jocelyn jodie josephine joy joyce juana juanita
judith judy julia juliana julianne julie juliet june junko justine kaja kamala kaori kara karen karin karina karla
kate katerina katharina katharine katherine kathie kathleen kathryn kathy katie katrina kayla kayoko kazuko keiko
keira kelly kelsey kendra kerry kim kimberly kimiko kirsten krista kristen kristin kristina krystal kumiko kylie kyoko
lana lara larissa latoya laura lauren leah leanne leila lena lenore leonora lesley leslie leslie-ann leticia lia
lilian liliana lillian lily lina linda lindsay lindsey lisa liz liza lois lola lorena loretta lori lorna lorraine
louise lucia lucille lucinda lucy luisa luz lydia lynn mabel machiko mackenzie madeleine madison mae maeve magdalena
maggie maisie malala mandy mara marci marcia margaret margarita margot maria marian mariana marianne maribel marie
mariko marilyn marina marion marisa marissa marjorie marlene martha mary maryam masako maude maureen mavis maxine maya
mayumi megan meghan megumi melania melanie melinda melissa melody mercedes meredith mia michaela michele michelle
michiko midori mieko mildred mina mindy minnie miranda miriam misty mitsuko mitzi moira molly mona monica monique
muriel myra nadia nana nancy nanette naoko naomi natalia natalie natalya natasha natsuko nell nellie nicola nicole
nicolette nikki nina noelle nora noreen noriko norma octavia odette olga olive olivia ophelia paige pam pamela pat
patricia patty paula pauline pearl peggy penelope penny petra phyllis polly priscilla priya rachael rachel ramona
raquel rebecca regina reiko rena renee rhonda rie rita roberta robin robyn rochelle ronda rosa rosalie rosalind
rosanna rose rosemary rosie roxana roxanne ruby rumiko ruth ryoko sabrina sachiko sadie sakie sally samantha sandra
saoirse sara sarah sasha satoko savannah sayuri selena serena setsuko shannon sharon shauna sheila shelley sherry
sheryl shirley shizuko sierra silvia simone siobhan skye sofia sondra sonia sophia sophie stacey stacy stefanie stella
stephanie sue sumiko summer susan susana susanna suzanne suzy svetlana sylvia tabitha takako tamara tamiko tammy tanya
tara tatiana teresa tess tessa thelma theodora theresa tiffany tina tomoko tracey tracy tricia trina trish trudy uma
unity ursula val valentina valeria valerie vanessa velma vera verna veronica vicki vicky victoria viola violet
virginia vivian wanda wendy whitney wilma winifred yasmin yasuko yayoi yoko yoriko yoshiko yuka yukiko yumi yumiko
yuriko yvette yvonne zoe
"""
_MALE = """
aaron abdul abdullah abraham adam adolf adrian ahmad ahmed akihiro akihito akio akira akitaka alan alastair albert
alec alejandro alex alexander alexei alfonso alfred alfredo ali alistair allan allen alonso alton alvaro alvin amir
amos anand anatoly anders andre andreas andrew andy angelo angus anthony anton antonio antony archie ari arjun armando
arnold arthur arturo asher ashraf ashton atsushi augustus austin avi axel baptiste barack barney barry bart bashar
basil ben benedict benito benjamin benny bernard bernie bert bill billy blaine blair blake bob bobby boris boyd brad
bradley brady brandon brendan brent bret brett brian brock bruce bruno bryan bryce burt byron caleb calvin cameron
carl carlo carlos carter cary cecil cedric chad charles charlie chase chester chet chris christian christoph
christopher chuck clarence clark claude clay clayton clement cliff clifford clint clinton clive cody cole colin colm
conor conrad corey cory craig cristian curtis cyril cyrus daisuke dale damian damien damon dan daniel danny darius
darrell darren darrin darryl dave david davis dean declan denis dennis denzel derek derrick desmond dewey dexter dick
diego dimitri dino dion dirk dmitry domenico dominic don donald donnie dorian doug douglas drew duane duncan dustin
dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eiji elias elijah elliot elliott ellis elmer elon
elton emanuel emile emilio emmanuel emmett enrique enzo ephraim eric erich erik ernest ernesto errol esteban ethan
eugene evan evgeny ewan ezra fabio felipe felix ferdinand fergus fernando fidel finn flavio fletcher floyd forrest
francis francisco francois frank franklin franz fred frederick fritz fumihito fumio gabe gabriel gareth garrett garry
gary gaston gavin gene geoff geoffrey george gerald gerard gerardo gerhard gil gino giovanni giuseppe glen glenn
gordon goro graeme graham grant greg gregor gregory griffin guido guillaume guillermo gus gustavo guy hajime hal hamid
hank hans harlan harold harris harrison harry haruki harvey hassan hayao hayden heath hector henri henrik henry
herbert herman hideki hideo hiram hirofumi hiroshi hiroyuki hisashi homer horace howard hubert hugh hugo humphrey
hussein ian ibrahim ichiro ignacio igor ike ilya imran ira irving irwin isaac isaiah isamu isao ismail ivan jack
jackson jacob jacques jagmeet jaime jake jamal james jamie jan jared jarrod jason jasper javier jay jed jeff jeffrey
jens jeremy jerome jerry jesse jesus jim jimmy jiro joachim joao joaquin joe joel joey johan john johnny jon jonas
jonathan jorge jose josef joseph josh joshua juan jules julian julio jun junichi junichiro justin kai kareem karl
katsuya kazuhiro kazuo kazuya keiji keir keith keizo ken kenichi kenji kenneth kent kevin kieran kiichi kimbal kirk
kishore kiyoshi klaus kofi koichi koichiro koizo koji konrad konstantin kris kumar kurt kyle lachlan lamar lamont
lance larry lars laurence lawrence lech lee leif leland len lenny leo leon leonard leonid leopold leroy lester levi
lewis liam linus lionel lloyd logan loren lorne lou louis lowell luca lucas lucian luis luke luther lyle lyndon mads
mahmoud makoto maksim malcolm mamadou manabu manuel marc marcel marco marcus mario mark marlon marshall martin marty
marvin masahiro masaki masato masayoshi mason mathew mats matt matthew matthias maurice max maxim maximilian mehmet
melvin melvyn merle michael michel mick mickey miguel mikael mike mikhail miles milo milos minoru mitch mitchell
mitsuo mitt mohamed mohammad mohammed monty morihiro morris moses moshe muhammad murray mustafa naoto nate nathan
nathaniel neal ned neil nelson neville nicholas nick nicolas nigel nikita nikolai nikos noah noboru nobuo noel noriaki
norm norman oleg oliver olivier omar orlando orson osama osamu oscar otto owen pablo pascal patrick paul pavel pedro
pekka percy perry pete peter phil philip philippe phillip pierre piers prayut quentin quincy rafael rahul raj rajiv
ralph ramesh ramon randall randy raul ravi ray raymond reagan recep reed reggie reginald reid reinhard reuben rex rhys
ricardo richard rick ricky ritchie rob robert roberto rocco rod roderick rodney rodrigo roger rohan roland roman romeo
ron ronald ronnie rory roscoe ross rowan roy royce ruben rudolf rudy rupert russ russell ryan ryutaro salim salman
salvador sam samuel sanjay santiago satoru satoshi saul scott seamus sean sebastian seiji serge sergei sergey sergio
seth shahid shane shaun shawn shigenobu shigeo shigeru shimon shinichi shinichiro shintaro shinzo shoichi shunichi sid
sidney sigmund silvio simon spencer stan stanley stefan stefano stephen steve steven stewart stuart sundar sunil sven
sylvain sylvester tadaaki tadao tadashi takahiro takashi takeo takeshi tariq taro tatsuo ted terence terrence terry
tetsuya thabo theo theodor theodore thierry thomas tiger tim timothy tobias toby todd tom tomas tomiichi tommy tony
toru toshiki toshimitsu toshio travis trevor tristan troy tyler tyrone uhuru ulrich umberto vaclav vance vaughn vernon
vic victor vijay vikram viktor vince vincent vinod vito vladimir volodymyr wade wallace walt walter warren wayne
wendell werner wesley wilbur wilfred will willem william willie winston wolfgang xavier yannick yasir yasser yasuhiro
yasuo yasushi yitzhak yohei yoshi yoshihide yoshihiro yoshimasa yoshinori yoshio yoshiro yukio yuri yusuf yusuke
yutaka zach zachary zack zane zenko zoran
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
