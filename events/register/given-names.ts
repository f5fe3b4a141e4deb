// Given names common in Italy, without those that are also everyday words (Stella, Rosa, Felice): the sign by which a cell is taken to name a person.
const common = `
  ada adele adriana adriano agata agnese ahmed alberta alberto aldo alessandra alessandro alessia alessio alfonso alfredo alice
  amalia amedeo amelia amina andrea angela angelica angelo anita anna annalisa annamaria antonella antonia antonietta antonino
  antonio arianna arturo assunta augusto barbara bartolomeo beatrice benedetta benedetto bernardo bruna bruno camilla carla carlo
  carlotta carmela carmelo carmen carolina caterina cecilia cesare chiara cinzia ciro clara claudia claudio concetta corrado cosimo
  cristian cristiana cristiano cristina damiano daniela daniele dario davide debora deborah denis diego domenica domenico donatella
  donato dora edoardo egidio elena eleonora elia eliana elisa elisabetta elvio elvira emanuela emanuele emilia emilio emma enea
  enrica enrico enzo erica erika ermanno ernesto ettore eugenia eugenio eva fabiana fabio fabrizio fatima fausto federica federico
  ferdinando fernanda fernando filippo filomena fiorella flavia flavio franca francesca francesco franco gabriele gabriella gaetano
  gaspare gennaro gerardo giacomo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gilda gina ginevra gino gioacchino
  giorgia giorgio giovanna giovanni giulia giuliana giuliano giulio giuseppa giuseppe giuseppina giusy graziano graziella gregorio
  greta guglielmo guido hassan ida ignazio ilaria ileana immacolata ines irene irma isabella ivan ivana ivano ivo jacopo jessica
  katia khadija laura lea leonardo lia liana lidia liliana lina lino lisa livia livio loredana lorena lorenza lorenzo loris luca
  lucia luciana luciano lucio lucrezia ludovica ludovico luigi luigia luigina luisa maddalena mafalda manuel manuela mara marcella
  marcello marco margherita maria mariangela marianna mariateresa marika marino mario marisa marta martina martino massimiliano
  massimo matilde matteo mattia maura maurizio mauro melissa michela michelangelo michele milena mirco mirella miriam mirko mohamed
  mohammed moira monia monica nadia natalia nazario nello nicola nicole nicoletta nicolo nina nino noemi nora nunzia nunzio olga
  olivia omar orazio orietta ornella orsola oscar osvaldo ottavia ottavio paola paolo pasquale patrizia patrizio piera pierluigi
  piero pierpaolo pietro pina pino rachele raffaela raffaele raffaella raimondo rebecca renata renato renzo riccardo rita roberta
  roberto rocco rodolfo romina romolo rosalba rosalia rosanna rosaria rosario rosella rosetta rossana rossella rosy ruggero sabina
  sabrina salvatore samanta samantha samuele sandra sandro santina santino sara saverio sebastiano serafina serena sergio silvana
  silvano silvia silvio simona simone sofia sonia stefania stefano susanna tamara tania tatiana teresa tiziana tiziano tobia tommaso
  tullio ubaldo ugo umberto valentina valentino valeria valerio vanessa veronica vincenza vincenzo virginia virginio vito vittorio
  viviana walter xavier yasmine youssef zoe
`

/** in lower case, without accents */
export const givenNames: ReadonlySet<string> = new Set(common.trim().split(/\s+/))
