/**
 * @module
 * Family names that are no word, without accents as accounts have them. With the first letter of a given name before or behind,
 * or with a given name and its first letter, they are somebody's account (`aexample`, `examplea`, `alicee`).
 */
const names =
  'abbott abdullah abraham adams adeyemi agarwal aguilar aguirre ahmed akhtar albrecht alexander alonso alvarez amari andersen anderson andersson andrade andreev antonov aragon araujo armstrong arnold arroyo ' +
  'ashworth atkinson ayala aydin azevedo bailey bakker banerjee barbieri barnes barros bartlett bauer baumann beaumont becker benitez bennett bergmann bernard bernardi bertrand bhatt bianchi blanchard boateng bogdanov ' +
  'bondarenko bonnet borges bouchard bourgeois bradley brandt braun brennan briggs brooks brugman bruneau bryant burke burton butler byrne cabrera caldwell callahan calvo cameron campbell campos cardoso carlson carlsson ' +
  'carpenter carroll castillo castro cattaneo chambers chandler chapman chatterjee chaudhary chavez chevalier chevallier chopra choudhury christensen clarke coelho coleman collins colombo connolly conti cooper correia costello ' +
  'coulson cunningham daniels danilov davidson davies davis dawson delgado demir demirci deshpande diallo diaz dietrich dijkstra dimitrov dominguez donnelly dubois dufour dumont duncan dupont durand dvorak edwards ' +
  'eklund elliott eriksson escobar espinosa esposito etxeberria evans fabbri farkas farrell faure fedorov ferguson fernandes fernandez ferrara ferrari ferreira ferrero ferri figueroa fischer fitzgerald fletcher fleming flores fonseca ' +
  'fontaine fournier franke fraser friedrich fuchs fuentes fujimoto gallagher gallego gallo garcia gardner garnier gauthier georgiev gerard gibson gilbert gimenez girard giordano giuliani goldberg gomes gomez goncalves gonzales ' +
  'gonzalez graham grant greco gregory griffin griffiths gruber guerin guerra guerrero guillaume gunther gupta gustafsson gutierrez haddad hahn hamilton hansen hansson hanson haraldsson harrison hartmann hashimoto hassan hawkins ' +
  'hayashi hayes heinrich henderson hendriks herman hernandez herrera herrmann hidalgo hoekstra hoffman hoffmann hofmann holmberg holmes hopkins horvath howard hubbard huber hudson hughes hussain ibanez iglesias ionescu ishikawa ' +
  'ivanov ivanova iversen jackson jacobs jacobsen jacobsson jansen janssen januszewski jenkins jensen jimenez johansen johansson johnson johnston jonsson jorgensen joseph joshi juarez kaiser kamara kaminski kapoor karlsson kaufmann ' +
  'kaya keller kennedy khan kirchner klein knudsen kobayashi koch kohler kone konig kovac kovacs kovalenko kowalczyk kowalska kowalski kozlov kramer kravchenko kristensen krueger kruger kuipers kulkarni kumar kuznetsov lambert larsen ' +
  'larsson laurent lawrence lawson lefebvre lefevre legrand lehmann lehtonen lemaire leonard leroy lewandowski lewis lindberg lindgren lindqvist lindstrom lombardi lopez lorenz ludwig lundberg lundgren lundqvist macdonald machado ' +
  'mackenzie magalhaes maier makinen malhotra mancini marchand marchetti mariani marinelli marshall martens martin martinez martini martins matsumoto matthews mayer mazur mbeki mcallister mccarthy mcdonald mckenzie medeiros medina mehta ' +
  'meijer mendes mendez mendoza mensah mercier merkel meyer michaels michalski mikkelsen miller mishra mitchell moller montgomery morales moreau moreira moreno moretti morin morris morrison mueller muller mulder munoz murphy nakamura ' +
  'nakano narayan navarro nguyen nielsen nieminen nikolov nilsson nkosi nogueira novak nowak nunez obrien oconnor odonnell okafor okonkwo oliveira olsen olsson oneill orlov ortega osullivan ozturk pacheco palmer panagos papadopoulos ' +
  'pappas parisi parker patel paulsen pavlov pedersen pellegrini pemberton peralta pereira perez petersen peterson petit petkov petrov petrovic pfeiffer phillips pichler pinheiro pinto popescu popov powell prajapati prasad quintero ' +
  'quispe ramirez ramos rasmussen reddy reinhardt renard reynolds ribeiro ricci richards richardson richter riedel rinaldi rivera rivero robert roberts robertson robinson rodrigues rodriguez rogers romano romero rossi rousseau roussel ' +
  'rowland rubio ruiz russo ryan saarinen salazar salvatore sanchez sandberg sanders sandoval santana santoro santos sasaki sato sauer saunders savchenko schafer scherer schmid schmidt schmitt schmitz schneider schofield scholz ' +
  'schreiber schroeder schroder schubert schulte schultz schulz schulze schumacher schwartz schwarz sharma shepherd shevchenko shimizu silva simmons simon singh skinner smirnov smith soares soderberg sokolov sokolova sorensen soto sousa ' +
  'souza stewart stone sullivan suzuki svensson szabo takahashi tanaka taylor teixeira thomas thompson thomsen thomson torres toth tran tremblay tucker turner ueda underwood vanderberg vandenberg varga vargas vasconcelos vasilev vasquez ' +
  'vazquez vega velasco verhoeven verma vermeulen vieira vincent virtanen visser vogel volkov wagner walker wallace wallin walsh walter watanabe watkins watson weber wegner weiss werner wieczorek wijaya williams williamson willis ' +
  'wilson winkler wisniewski wojcik wolff wouters wright yamada yamaguchi yamamoto yildirim yildiz yilmaz yoshida zanetti zhang zhao ziegler zimmermann';

const known = new Set(names.split(' ').filter((name) => name.length > 3));

/** @param word - in small letters, without accents */
export const isSurname = (word: string): boolean => known.has(word);

/**
 * `aexample`, `examplea`, `alicee`: one letter and the name of a family, or a given name and one letter.
 *
 * @param isGiven - whether it is a given name
 */
export function isInitialed(said: string, isGiven: (name: string) => boolean): boolean {
  if (!/^[a-z]{5,24}$/.test(said)) return false;
  const rest = said.slice(0, -1);
  if (known.has(said.slice(1))) return !isGiven(said);
  // `williams`, `smithy`, `constant`: other words and names that begin with it.
  if (known.has(rest)) return said.length > 6 && !/[sy]$/.test(said) && !known.has(said);
  return said.length > 6 && /[^adelorsty]$/.test(said) && isGiven(rest) && !isGiven(said) && !known.has(said);
}
