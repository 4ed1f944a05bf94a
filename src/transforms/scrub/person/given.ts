/**
 * @module
 * Given names of a dozen languages that are no word of one, no place and no product: behind one of them stands a family's name with a
 * capital, wherever that is (`Bizum: Alice Ejemplo te ha enviado …`). Names that are words (`Will`, `May`, `Rose`) are not among them.
 */
import { type Place, place } from './form.js';
import { isCommon } from './part.js';
import { personIn } from './people.js';
import { things } from './thing.js';

const names =
  // English
  'aaron abigail adam adrian agnes aidan alan albert alexander alexandra alfred alice alicia alison allison alyssa amanda amelia amy andrea andrew angela anita ann anna anne annie anthony antonia antony arlene arnold arthur ashley audrey barbara barnaby ' +
  'barry beatrice becky belinda benjamin bernadette bernard bethany betty beverly bob bradley brandon brenda brendan brett brian bridget bruce bryan byron calvin cameron camilla carl caroline carolyn catherine cathy cecilia cedric celia charlene charles charlie charlotte ' +
  'cheryl chloe chris christian christina christine christopher cindy claire clara clarence claudia clifford clive colin connie connor constance corey courtney craig curtis cynthia daisy damian damien daniel danielle daphne darren darryl dave david dawn deborah debra declan deirdre ' +
  'denise dennis derek desmond diana diane dominic donald donna doreen doris dorothy douglas duncan dylan edgar edith edmund edward edwin eileen elaine eleanor elena elijah elisabeth elizabeth ella ellen elliot elliott elsie emily emma eric erica erin ernest esther ethan ethel eugene eugenia ' +
  'evelyn fergus fiona flora francesca frances francis fred freddie frederick gabriel gabrielle gareth gary gavin gemma geoff geoffrey george geraldine gerald gerard gertrude gilbert gillian gladys glenn gloria gordon graham greg gregory gwen gwendolyn hannah harold harriet harry harvey hayley helen henrietta henry herbert ' +
  'hilary howard hugh humphrey ian imogen irene isaac isabel isabella isabelle isobel ivan jacob jacqueline jacqui jake james jamie jane janet janice jared jasmine jason jeanette jeff jeffrey jenna jennifer jenny jeremiah jeremy jerome jess jesse jessica jill jillian jim jimmy joan joanna joanne joe joel john johnny ' +
  'jonathan joseph josephine josh joshua joyce juan judith judy julia julian julie juliet justin karen karl kate katherine kathleen kathryn kathy katie kayla keith kelly kelvin kenneth kerry kevin kieran kimberly kirsten kirsty kristen kristin kyle larry laura lauren laurence lawrence leah leanne lee leo leon leonard leopold leroy leslie leticia lewis ' +
  'liam linda lindsay lindsey lionel lisa liz loretta lorraine louis louisa louise lucas lucille lucy luke lydia lynda lynn mabel madeleine maeve malcolm mandy marcia marcus margaret margery maria marian marianne marie marilyn marion marjorie marlene martha martin marvin mary matilda matt matthew maureen maurice maxine maxwell megan melanie melinda ' +
  'melissa melvin meredith michael michelle mike mildred millicent miranda miriam mitchell moira molly monica morgan muriel myra nadia nancy naomi natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel nina noah noel nora norma oliver olivia oscar owen pamela patricia patrick paul paula pauline peggy percy peter philip phillip phoebe phyllis piers polly ' +
  'priscilla quentin rachael rachel ralph randall randy raymond rebecca reginald renee rhona rhys richard ricky robert roberta robin rodney roger roland ronald ronnie rory rosalind rosalie rosamund rosanna rosie rowena roxanne rufus rupert russell ruth ryan sally samantha samuel sandra sarah scott sean sebastian shannon sharon shaun sheila shelley sherry shirley sidney simon siobhan ' +
  'sophia sophie spencer stacey stacy stanley stella stephanie stephen steve steven stewart stuart susan susanna susannah suzanne sylvia tabitha tamara tamsin tanya tara ted terence teresa terri tess tessa theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tommy toni tony tracey tracy trevor tristan ursula valerie vanessa vaughan veronica vincent virginia vivian vivienne ' +
  'wallace walter wayne wendy wesley wilfred willa william winifred winston yolanda yvette yvonne zachary zara zoe anjali priya rahul sanjay deepak vijay rajesh sunita anil amit neha pooja arjun kavita lakshmi ravi suresh aisha fatima ahmed ahmad mohammed muhammad mohamed omar hassan hussein ibrahim khalid layla leila mariam mustafa yasmin yusuf ' +
  // German
  'achim albrecht alexandra alfons alois andreas angelika anja anke anneliese annegret annemarie annette annika antje arne astrid axel bärbel beate benedikt bernd bernhard bettina birgit björn brigitte brunhilde burkhard carola carsten christa christel christiane christoph claudia conny cornelia dagmar detlef dieter dietmar dietrich dirk doreen dorothea eberhard eckhard edeltraud elfriede elke ' +
  'ellen elmar elvira engelbert erich erika ernst erwin ewald falk florian frauke friedhelm friedrich frieda fritz gabi gabriele georg gerd gerda gerhard gernot gertrud gisela gottfried gudrun günter günther guido gustav hanna hannelore hannes hans hans-peter hansjörg harald hartmut hartwig hedwig heide heidemarie heidi heike heiko heiner heinrich heinz helene helga helge helmut hendrik henning henrik herbert hermann ' +
  'hildegard hiltrud holger horst hubert ilse ines inge ingeborg ingo ingrid irmgard isolde jana janina jens joachim jochen johann johanna johannes jonas jörg josef josefine jürgen jutta karin karl-heinz karla karsten kaspar katharina kathrin katja katrin kerstin klara klaus knut konrad korbinian kristina kurt lars lena leonie liesel lieselotte linus lothar lotte ludger ludwig luise lukas lutz magdalena magnus maik manfred manuela ' +
  'marcel marco mareike margarete margit margot mariele marieke markus marlies martina mathias matthias max maximilian mechthild meike melanie michaela mirjam monika moritz nadine niklas nils norbert olaf ole oskar oswald otto peer petra philipp rainer ralf raphael regina regine reinhard reinhold renate rene rita roland rolf rosemarie rudi rudolf ruth sabine sandra sascha sebastian siegfried sieglinde sigrid silke silvia simone sina sönke sören sonja stefan ' +
  'stefanie steffen steffi susanne sven svenja swantje tanja thea theo theresia thilo thomas thorsten till tilman tina torben torsten traudl udo ulf uli ulrich ulrike ursula ute uwe valentin vera verena veronika viktor volker waldemar waltraud werner wibke wiebke wilfried wilhelm winfried wolfgang wolfram yvonne ' +
  // French
  'adèle agathe alain alexandre alexis aline alix amandine amélie anaïs andré anne-marie anne-sophie antoine antoinette armand arnaud audrey augustin aurélie aurélien aurore axelle baptiste bastien benoît benjamin bérénice bernadette bertrand blandine brice brigitte camille capucine carine caroline catherine cécile céline chantal charlène christelle christiane christine christophe clarisse claudette clémence clément clémentine clotilde coline constance corentin corinne cyril ' +
  'cyrille damien danièle delphine denis didier dominique édith édouard éléonore éliane élisabeth élise élodie éloïse émeline émile émilie emmanuel emmanuelle éric estelle étienne eugénie évelyne fabien fabienne fabrice fanny félicie fernand florent floriane francine françois françoise frédéric frédérique gaël gaëlle gaétan gaspard gautier geneviève geoffroy georges géraldine germain germaine ghislain ghislaine gilles ginette grégoire grégory guillaume gustave guy-noël gwenaël hélène henri ' +
  'hervé honoré hortense hubert hugo hugues inès isabelle jacques jacqueline jean jean-baptiste jean-claude jean-luc jean-marc jean-michel jean-paul jean-pierre jeanne jérémie jérémy jérôme joëlle josette josiane julie julien juliette justine karine laëtitia laure laurent laurence léa léonie lilian lise loïc lorraine louane luc lucie lucien lucienne ludivine ludovic madeleine maëlle maëlys manon marc marc-antoine marcel marceline margaux margot marguerite marielle mariette marine marise marlène marthe martine ' +
  'mathieu mathilde matthieu maud maurice maxence maxime mélanie mélissa michel michèle mireille monique morgane muriel mylène myriam nadège nathalie nicolas noémie océane odette odile olivier pascale patrice paulette philippe pierre pierre-yves quentin raoul raphaël raymonde régine régis rémi rémy renaud renée robin rodolphe romain roselyne roxane sabrina samuel sandrine sébastien séverine simone solange solène sophie stéphane stéphanie suzanne sylvain sylvie thérèse thibault thibaut thierry théo théodore timothée tristan valentin valentine valérie ' +
  'véronique victoire violaine virginie vivien vivienne xavier yann yannick yves yvette yvonne zoé ' +
  // Spanish
  'abel adela adolfo adrián agustín aitor aitana alba alberto alejandra alejandro alfonso alfredo alicia álvaro amparo ana anabel andrea andrés ángela ángeles antonio araceli arancha ariadna armando arturo asunción aurelio azucena beatriz begoña belén benito bernardo blanca borja candela carla carlos carmela carmen carolina catalina cayetana césar clara claudia concepción conchita consuelo cristian cristina cristóbal damián david diego dolores edgardo eduardo elena elías elisa eloísa eloy elvira emilia emilio encarnación ' +
  'enrique ernesto esmeralda esperanza esteban estefanía estela eugenia eugenio eulalia eva fabián fátima federico felipe félix fermín fernanda fernando francisca gabriela gema gerardo gloria gonzalo graciela gregorio guadalupe guillermo gustavo héctor hernán hilario hugo ignacio inés inmaculada iñaki íñigo irene isidro ismael itziar jacinto jaime javier jesús jimena joaquín jordi jorge josé juana juanjo julián julieta julio laura leandro leire leonor leticia lidia lorena lorenzo lucía luis luisa macarena maite manolo manuel manuela ' +
  'marcela marcelo marcos margarita mariano maribel maricarmen marisa marisol marta martín mateo matías mauricio mercè miguel milagros miren mónica montserrat natalia nerea nicolás nieves noelia nuria núria octavio olga oriol óscar osvaldo pablo paco paloma paola patricia pedro pepe rafael raimundo ramiro ramón raquel raúl rebeca reyes ricardo roberto rocío rodrigo rogelio román rosalía rosario rosaura rubén salvador sandra sara saúl sergio silvia sofía soledad susana tomás valeria vanesa verónica vicente víctor virginia xavi ximena yolanda zulema ' +
  // Italian
  'achille adele adriana adriano agnese alberta alessandra alessandro alessia alessio alfio ambra anastasia andreina angelo annalisa annamaria antonella antonino arianna armando barbara beatrice benedetta benedetto bianca bruno caterina cesare chiara cinzia claudio corrado cosimo cristiano daniela daniele dario davide debora donatella donato edoardo elena eleonora elettra elio emanuela emanuele enrica enrico enzo erica ettore eugenio fabiana fabio fabrizio fausto federica felice ferdinando filippo flavia flavio ' +
  'franca francesca francesco franco fulvio gaetano gaia gennaro gerardo giacomo giada gianluca gianni giancarlo gianfranco giorgia giorgio giovanna giovanni girolamo giuditta giulia giuliana giuliano giulio giuseppe giuseppina grazia graziella greta guglielmo ilaria irene isabella ivana jacopo lapo leonardo letizia licia livia lorella loredana loretta luca lucia luciana luciano lucrezia ludovica luigi luisa maddalena manlio manuela mara marcello margherita mariangela mariella marina mario marta martina massimiliano massimo matilde matteo mattia ' +
  'maurizio michela michele milena mirella mirko nicoletta nicolò niccolò noemi ornella orsola paola paolo pasquale patrizia piera pierluigi piero pietro raffaela raffaele raffaella renata renato riccardo roberta roberto rocco romeo rosanna rossella sabrina salvatore samuele saverio serena sergio silvana silvano silvio simona sofia sonia stefania stefano tiziana tiziano tommaso ugo umberto valentina valerio vincenza vincenzo viola virgilio vito vittoria vittorio viviana ' +
  // Portuguese
  'abílio adelaide afonso aline américo amadeu ana-maria andreia antónio antônio armindo artur augusta benedita bruna caio camila cândida carla carlota catarina cláudia cláudio conceição constança cristiano dalila débora deolinda duarte edson eduarda elisabete estêvão fábio fabiana fernão filipa filipe flávia francisco gilberto gonçalo graça guilherme heitor helena henrique hugo inês isadora ivo jaqueline joana joão joaquim jorge júlia juliana júlio laís larissa leonardo letícia lourenço luciana luís luiza luiz madalena mafalda manuela mariana matheus ' +
  'marília marisa mateus miguel natália nelson nuno otávio patrícia paulo pedro rafaela raimunda renata ricardo rita roberta rodrigo rosângela rui salomé sandro sílvia simão sónia susana tadeu tânia telma teresa thaís thiago tiago valdemar valter vanda vasco vera vicente vítor vinícius zélia ' +
  // Dutch
  'aafke adriaan albert anneke annelies annemiek anouk arie arjan bart bas berend bert bram carolien casper cees chantal coen cor corrie daan danique dennis diederik dirk-jan eline ellen els erik esmée evert femke ferdinand fleur floor floris frans freek geert gerrit gert gijs guus hanneke hans harm hein henk hendrika hilde hugo huub ilse ineke inge ingrid jaap jacco jacob janneke jasper jelle jeroen jesse jip job johan joke jolanda joost joris jos josefien jurriaan karin kees klaas koen koos laurens lianne lieke liesbeth lieve lisette lotte luuk maaike maarten machteld ' +
  'manon margriet marieke marijke marijn marike marjolein marleen martijn mathijs matthijs maurits mees menno merel mieke miep mirjam myrthe naomi nelleke niels nienke nynke petra pieter piet pim quinten reinier renske rianne rik rob-jan robbert roelof roos rutger ruud saar sander sanne sem siebe sietse sjoerd stefan stijn suzanne sven teun thijs tijmen tjeerd tineke tobias toon truus veerle willem willemijn wim wouter yara ' +
  // Nordic
  'aino anders anette annika arvid åke åsa astrid axel bengt birgitta bjarne bjørn bo-göran britta börje carina dag-erik ebba einar eirik elin elsa emelie erik eskil eva-lena frida fredrik frode göran greger greta gun gunilla gunnar gustaf gustav håkan håvard hedda helena helle henrik hilda ida-marie inga ingegerd ingrid ingvar jakob jens jesper johan jonas jørgen jukka karin karolina kåre katarina kerstin kirsten kjell kristian kristina kristoffer lars lasse leif lena lennart linnea linnéa lisbeth lotta lovisa ludvig magnus maja malin marit märta mats matti mikael mikko mikkel moa ' +
  'monika morten nils niklas nina ola olav ove oskar per-erik pernilla petter pia preben ragnar rasmus rickard ritva roar rune sigrid signe simen sigurd sirpa sissel siv sofie solveig søren stig stine sture sunniva svante sven svein tage thorbjörn timo tomas tone tor-arne torbjörn tore torgeir torkel torsten trine trond tuula tuomas ulla ulrika urban vidar viggo vilhelm ville ylva ' +
  // Polish, Czech
  'adrianna agata agnieszka aleksander aleksandra andrzej aneta anna-maria antoni arkadiusz barbara bartłomiej bartosz beata bogdan bogusław bogumiła bożena cezary czesław damian danuta dariusz dominika dorota edyta elżbieta ewa filip franciszek grażyna grzegorz halina hanna henryk ignacy ilona irena iwona izabela jacek jadwiga jakub janina janusz jarosław jerzy joanna jolanta julita justyna kacper kamil karol karolina katarzyna kazimierz kinga klaudia krystian krystyna krzysztof leszek łukasz maciej magdalena małgorzata marcin marek mariusz marzena mateusz michał mieczysław mikołaj mirosław monika natalia ' +
  'oliwia paulina paweł piotr przemysław radosław rafał renata robert roman ryszard sławomir stanisław stanisława sylwia szymon tadeusz tomasz urszula wacław waldemar wanda weronika wiesław wiktor wioletta witold władysław włodzimierz wojciech zbigniew zdzisław zofia zuzanna zygmunt bohumil dušan františek hana ivana jana jaromír jaroslav jindřich jiří josef kateřina ladislav lenka lubomír luděk marcela marek martina michaela miloš miroslav oldřich pavel pavla petr radek radka radim stanislav šárka tereza václav veronika vladimír vlasta vojtěch zdeněk ' +
  // Turkish
  'abdullah adem ahmet alparslan arda aslı asuman ayla ayhan aylin aynur ayşe ayşegül bahar barış berk beril berkay beyza bilal bülent burak burcu buse cafer canan çağlar çağla cem cemal cengiz ceren deniz dilek doğan ebru ece ela elif emine emrah emre engin erdal erdem erhan erkan ersin esra fatma fatih ferhat filiz furkan gamze gizem gökhan gonca gül gülay gülşen hakan hale halil handan hande hasan hatice hüseyin ibrahim ilker ipek ismail kaan kadir kemal kerem levent mehmet melek meltem merve mert mesut metin murat musa nazlı necati nermin nesrin nuray nurcan oğuz oğuzhan okan onur orhan osman özge özgür özlem pelin ' +
  'pınar ramazan recep salih selim sema serap serdar serkan sevgi sevim sibel sinan süleyman şebnem şule taner tolga tuba tuğba tülay turgut uğur umut ümit veli volkan yaşar yasemin yavuz yeliz yiğit yusuf zafer zehra zeynep ' +
  // Eastern
  'aleksei alexei alexey anastasia andrei andrey boris dmitri dmitry ekaterina elena evgeny igor irina ivan konstantin ksenia larisa ludmila maksim maxim mikhail nadezhda natalya nikita nikolai oleg olga pavel sergei sergey svetlana tatiana tatyana valentina vasily viktor vladimir yulia yuri akira haruki hiroshi kenji makoto naoko sakura takashi yoko yuki mei-ling xiaoming jin-woo min-jun';

const fold = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
/** Words, places, machines, products and parts of speech that are called so, too. */
const not = new Set(
  'peer aurora daisy dawn virginia max alba marina mars viola job fleur roos urban till gun pim stella robin kelvin nelson maxwell morgan jasmine florence gloria milena diana ela ville tone per sem dag bas cor job els lee leo leon luna reyes blanca candela esperanza soledad rosario nieves consuelo milagros gema mara gaia deniz ipek bahar onur umut zafer dilek doğan gül ida'.split(
    ' ',
  ),
);
const listed = [...new Set(names.split(' '))].filter((name) => name.length > 2 && !not.has(name));
const known = new Set(listed.map(fold));

const word = /[\p{L}\p{M}'’-]+/gu;
const particle = /^(?:v[ao]n|de|den|der|del|della|di|da|dos|das|du|la|le|ter|ten|zu|zum|y|e|bin|al|el)$/;
const mostWords = 4;
/** A street, a room and a house are called after somebody. */
const called =
  /(?<!\p{L})(?:rue|calle|c\/|rua|via|viale|avenue|avenida|av\.|place|plaza|pla[cç]a|praça|piazza|boulevard|bd|carrer|ulica|ul\.|room|raum|salle|sala|saal|hall|stadion|stadium|estadio|lyc[ée]e|[ée]cole|escola|colegio|instituto|hospital|klinik|schule|fort|port|mount|lake|san|são|st\.|saint|santa|santo) (?:d[eo]s? |del |of )?$/iu;
const longestCalled = 20;

/**
 * @param said - words with capitals
 * @param lead - what stands before them
 * @returns how far from the start of words with capitals somebody's name is; undefined where none of them is a given name with another behind it
 */
export function givenIn(
  said: string,
  lead: string,
): { readonly start: number; readonly end: number } | undefined {
  const words = [...said.matchAll(word)];
  for (const [i, { 0: first, index }] of words.entries()) {
    if (!known.has(fold(first)) || /^\p{Lu}{2}/u.test(first)) continue;
    if (called.test((lead + said.slice(0, index)).slice(-longestCalled))) return undefined;
    // A name goes on for a few words, and `Alice Example Mobile` not to the end.
    let last = Math.min(words.length, i + mostWords) - 1;
    for (; last > i; last--) {
      const { 0: closing, index: at } = words[last]!;
      if (particle.test(closing) || closing.length < 2) continue;
      const end = at + closing.length;
      const name = personIn(said.slice(index, end), 2);
      if (name !== undefined && name.length === end - index) return { start: index, end };
    }
    return undefined;
  }
  return undefined;
}

/** All of it is one. */
export const isGiven = (said: string): boolean => known.has(fold(said)) && !/^\p{Lu}{2}/u.test(said);

/** `alice.example`: no file, host, or word of a program behind the dot. */
export function isHandle(said: string): boolean {
  const [first = '', last = ''] = said.split('.');
  if (!known.has(first) || ending.test(last) || things.has(last) || isCommon(last)) return false;
  return personIn(last, 1) !== undefined;
}
const ending =
  /^(?:local\w*|home|internal|intern|corp|conf\w*|json|yaml|html?|java|class|toml|lock|cert|info|online|site|shop|store|cloud|tech|email|media|world|life|live|news|blog|test|prod|name|value|data|size|length|type|start|stop|open|close|read|write|send|call|init|load|save|update|create|delete|exec\w*|service|socket|timer|mount|target|plist|sqlite|backup|jpeg|tiff|docx|xlsx|pptx|mpeg|webp|swift|dart|scala)$/;

const one = String.raw`(?<name>\p{Lu}[\p{Ll}\p{M}]{1,24}(?:-\p{Lu}?[\p{Ll}\p{M}]{1,24})?)`;
const says =
  'says|said|asks|asked|wants|wanted|called|rang|texted|fixed|replied|thinks|confirmed|promised|mentioned|told|will (?:call|ring|be|take|check|fix|replace|send|get)|sagt|meint|ruft|dice|dijo|dit|zegt|disse|mówi';
const towards =
  'rider|driver|agent|operator|caller|customer|colleague|technician|guest|patient|visitor|kollege|kollegin|collègue|collega|colega|mum|dad|sister|brother|wife|husband|ask|tell|call|ring|text|cc|with|from|for|by|mit|von|für|avec|pour|con|para|com|met|voor';

export const given: readonly Place[] = [
  // `Alice says …`, `with Alice, …`: one word, where people are spoken of
  place(
    'says|said|asks|asked|wants|wanted|called|rang|texted|fixed|replied|thinks|confirmed|promised|mentioned|told|will call|will ring|will be|will take|will check|will fix|will replace|will send|will get|sagt|meint|ruft|dice|dijo|dit |zegt|disse|mówi'
      .split('|')
      .map((word) => ` ${word}`),
    'forename',
    String.raw`(?<![\p{L}\p{N}_.@/#\\-]|\p{L} )${one}(?= (?:${says})(?!\p{L}))`,
  ),
  place(
    towards.split('|').map((word) => `${word} `.padStart(4)),
    'forename',
    String.raw`(?<=(?<![\p{L}\p{N}_.@/#-])(?:${towards}) )${one}(?=[,;!?)]|\.?\s*(?:$|\n)|\. | \()`,
  ),
  // `10:12 Alice: …`
  place(
    ['\n00:00 ', '\n0:00 ', '\n00:00:00 ', '\n[00:00] ', '\n[00:00:00] '],
    'forename',
    String.raw`(?:^|\n)\[?\d{1,2}:\d\d(?::\d\d)?\]? ${one}(?=: )`,
  ),
  // `alice.exemple`, as accounts are made
  place(
    [...new Set(listed.map(fold))].map((name) => `${name}.`),
    'handle',
    String.raw`(?<![\p{L}\p{N}_./\\%$-]|[\p{L}\p{N}\]]@)(?<name>[a-z]{3,16}\.[a-z]{4,24})(?![\p{L}\p{N}_@(%$-]|\.[\p{L}\p{N}]|:[\/\d]|=)`,
  ),
  place(
    [...new Set(listed.flatMap((name) => [name, fold(name)]))].map((name) => `${name} `),
    'given',
    String.raw`(?<![\p{L}\p{N}_.@/#\\-])FULL(?![\p{L}\p{N}_@\\/=(]|\.\p{L}|:\/|-\p{L})`,
  ),
];
