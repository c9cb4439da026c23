/** Names that British people use for one another. The order within a line means nothing. */
const lines = `
abigail abbie abby gail
alan allan allen al
albert bert bertie al
alexander alex alec sandy xander sasha
alexandra alex sandra lexi sasha
alfred alf alfie fred
alice alicia ali
alison ali ally
amanda mandy
andrew andy drew
angela angie
anne ann anna annie nan nancy
anthony antony tony
arthur art artie
barbara barb babs
benjamin ben benny benji
bernard bernie
bethany beth
bradley brad
brian bryan
bridget bridie
cameron cam
caroline carol carrie
catherine katherine kathryn katharine cathy kathy kate katie kitty cath kath
charles charlie chas chuck
charlotte charlie lottie
christina christine chris chrissie tina
christopher chris kit topher
clifford cliff
constance connie
cynthia cindy
daniel dan danny
david dave davy dai
deborah debra deb debbie
dennis denis den
derek del
diana diane di
dominic dom
donald don donnie
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned
eileen aileen
eleanor ellie nell nellie nora
elizabeth elisabeth liz lizzie beth betty bess eliza libby lisa
emily em emmy
emma em
ernest ernie
eugene gene
florence flo florrie flossie
frances fran francesca
francis frank frankie fran
frederick fred freddie
gabriel gabe
gabrielle gabby
gareth gary gaz
geoffrey jeffrey geoff jeff
george georgie
gerald gerry jerry
gerard gerry
gillian jill gill
graham graeme
gregory greg
gwendoline gwen
harold harry hal
harriet hattie
helen nell nellie
henry harry hal hank
herbert bert herb
hilary hil
hugh hughie
ian iain
isabel isabella isobel izzy bella
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie
janet jan
janice jan
jasmine jas
jeremy jerry jez
jennifer jen jenny
jessica jess jessie
joan joanie
joanna joanne jo
john jack johnny jon
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
julia julie jules
kenneth ken kenny
kevin kev
kimberley kim
laurence lawrence larry laurie
leonard len lenny leo
leslie lesley les
lillian lily lil
louis lewis lou
louise lou
lucy lucinda
lydia lyd
madeleine maddy
malcolm mal
margaret maggie meg peggy marge greta madge
marian marion
martin marty
mary marie maria molly polly mae
matilda tilly
matthew matt matty
maureen mo
maurice morris mo
megan meg
michael mike mick mickey mikey
michelle shelly
miriam mim
mohammed muhammad mohammad mohamed muhammed mo
montague monty
nathan nathaniel nate nat
natalie natasha nat
nicholas nicolas nick nicky
nicola nicole nicky nikki
norman norm
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat patsy trish tricia
patrick pat paddy
paula pauline
penelope penny
peter pete
philip phillip phil pip
philippa pippa pip
phyllis phil
priscilla cilla
rachel rachael rach
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rich rick ricky dick
robert rob bob bobby robbie bert
roderick rod
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie
rosalind ros roz
russell russ
samantha sam sammy
samuel sam sammy
sarah sara sally
sebastian seb
sharon shaz
sheila shelagh
sidney sydney sid syd
simon si
sophia sophie
stanley stan
stephanie steph stefanie
stephen steven steve stevie
stuart stewart stu
susan sue susie suzanne
sylvia syl
teresa theresa terry tess
terence terry tel
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tobias toby
tracy tracey trace
valerie val
victor vic
victoria vicky vicki tori
vincent vince vinny
virginia ginny
vivienne viv
walter wally walt
wendy wen
wilfred wilf
william will bill billy willie liam
winifred win winnie
yvonne evonne
zachary zac zach
`

const groups = new Map<string, Set<number>>()
for (const [line, names] of lines.trim().split('\n').entries())
  for (const name of names.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(line))

/** Whether one name may be a form of the other. Both are folded to plain lower-case letters. */
export function isNickname(a: string, b: string): boolean {
  const others = groups.get(b)
  return a !== b && others !== undefined && [...(groups.get(a) ?? [])].some((line) => others.has(line))
}
