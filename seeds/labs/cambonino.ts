// Cremona, quartiere Cambonino: a laboratory in the middle of its road, with an idea that became a pact, one a proposal and one an initiative. Invented.
import { ids } from './elsewhere.ts'
import { actorOf, at, entryOf, guestOf, ideaOf, type Lab, laboratory, onTheSpot, resident, sessionOf, step, taskOf } from './telling.ts'

const n = 1
const here = { municipality: '019036', promoter: ids.cosper }
const place = 'Centro civico Cambonino, sala grande'
const anna = resident(1)
const guest = (one: number, name: string, more: object = {}) => ({ person: guestOf(n, one), name, as: 'citizen' as const, ...more })

const lab: Lab = {
  n,
  opened: '2026-01-19',
  people: [
    { person: anna.by, name: 'Anna Prati', as: 'citizen', district: 'Cambonino', band: '30-44' },
    guest(1, 'Nora Pioppi', { district: 'Cambonino', band: '65-plus' }),
    guest(2, 'Ezio Cascina', { district: 'Cambonino', band: '65-plus' }),
    guest(3, 'Samira Ruscelli', { district: 'Cambonino', band: '30-44' }),
    guest(4, 'Dino Argini', { district: 'Maristella', band: '45-64' }),
    guest(5, 'Lea Fornaci', { district: 'Cambonino', band: '18-29' }),
    { person: guestOf(n, 6), name: 'Igor Sentieri', as: 'operator', band: '30-44' },
    { person: guestOf(n, 7), name: 'Mirta Vele', as: 'body', band: '45-64' },
    guest(8, 'Alba Rovi', { district: 'Cambonino', band: '45-64' }),
    { person: guestOf(n, 9), as: 'citizen', district: 'Cambonino', band: '14-17' },
    guest(10, 'Corrado Lame', { band: '45-64' }),
    { person: guestOf(n, 11), name: 'Zoe Cortili', as: 'volunteer', district: 'Zaist', band: '18-29' },
    { person: resident(22).by, name: 'Agata Lune', as: 'citizen', district: 'OPIFICI 22', band: '45-64' },
  ],
  meetings: [
    {
      ...{ n: 0, day: '2026-02-11', minute: at(17, 30), minutes: 120, place },
      agenda: 'Chi siamo, che cosa manca e che cosa c’è già nel quartiere.',
      ...{ signed: [0, 1, 2], came: [0, 1, 2, 3, 6, 12], adults: 7, minors: 4 },
      told: 'Un giro di presentazioni e una grande pianta del quartiere sul tavolo: ognuno ha messo un segno dove si ferma e uno dove non passa mai.',
      decisions: ['Ci si vede ogni due settimane, il mercoledì.', 'Si invita la scuola.'],
    },
    {
      ...{ n: 1, day: '2026-03-25', minute: at(17, 30), minutes: 120, place, paper: true },
      agenda: 'I bisogni e le risorse: la pianta si riempie.',
      ...{ signed: [0, 1, 2, 3], came: [0, 2, 3, 4, 6, 7], missed: [1], adults: 3, minors: 0 },
      told: 'La rete era giù e l’elenco è su carta. Sono usciti quattro bisogni e tre risorse; la scuola ha mandato qualcuno.',
    },
    {
      ...{ n: 2, day: '2026-04-15', minute: at(17, 30), minutes: 120, place },
      agenda: 'Che cosa viene prima.',
      ...{ signed: [0, 2, 3, 4], came: [0, 2, 3, 4, 5, 6, 8], adults: 5 },
      told: 'Tre priorità sul tavolo, una sola scelta: uno spazio aperto il pomeriggio per i ragazzi, con loro e non per loro.',
      decisions: ['La priorità è un posto aperto il pomeriggio per i ragazzi.'],
    },
    {
      ...{ n: 3, day: '2026-05-13', minute: at(17, 30), minutes: 120, place: 'Cortile della scuola di via Cambonino' },
      agenda: 'Idee, una per foglio; poi si attaccano al muro e si sceglie.',
      ...{ signed: [0, 2, 3, 5, 6], came: [0, 2, 3, 5, 6, 7, 8, 9], adults: 6, minors: 14 },
      told: 'Diciassette fogli sul muro. Il cortile della scuola ha raccolto più segni di tutti, e i ragazzi hanno chiesto le chiavi.',
      decisions: ['Si scrive al Comune per il cortile della scuola.'],
    },
    {
      ...{ n: 4, day: '2026-09-30', minute: at(17, 30), minutes: 120, place },
      agenda: 'Com’è andato il cortile d’estate. Che cosa facciamo adesso.',
      ...{ signed: [0, 2, 3, 5, 8], came: [0, 2, 3, 5, 6, 8, 10, 12], adults: 4, minors: 6 },
      told: 'Il cortile è stato aperto trentuno pomeriggi. Ora l’idea dei libri alle fermate, e la biblioteca delle cose di OPIFICI 22, che cerca una scala lunga.',
      decisions: ['Si sceglie l’idea dei libri nelle pensiline.', 'Chi ha cose da prestare le porta a OPIFICI 22.'],
    },
    {
      ...{ n: 5, day: '2026-11-11', minute: at(17, 30), minutes: 120, place },
      agenda: 'La proposta al Comune, punto per punto.',
      ...{ signed: [0, 2, 5, 8, 10], came: [0, 2, 3, 5, 6, 8, 11, 12], missed: [10], adults: 3 },
      told: 'Letta insieme la proposta per le pensiline; la presenta Vera, che abita davanti alla prima.',
      decisions: ['La proposta si presenta entro il 20 novembre.'],
    },
    {
      ...{ n: 6, day: '2026-11-22', minute: at(15, 30), minutes: 180, place: 'Cortile della scuola di via Cambonino' },
      agenda: 'Castagne in cortile: si racconta il laboratorio a chi passa, e si raccolgono idee per la primavera.',
      signed: [0, 2, 3, 5, 8, 12],
    },
    {
      ...{ n: 7, day: '2026-11-25', minute: at(17, 30), minutes: 120, place },
      agenda: 'Chi costruisce le cassette per i libri, e dove.',
      signed: [0, 2, 5],
    },
    { ...{ n: 8, day: '2026-12-16', minute: at(17, 30), minutes: 120, place }, agenda: 'L’anno che viene: che cosa misuriamo.' },
  ],
}

const found = (entry: number, theme: 'adolescents' | 'elderly' | 'spaces' | 'culture', text: string, session: number) => ({
  ...{ entry: entryOf(n, entry), theme, text, session: sessionOf(n, session) },
})
const thinks = (idea: number, theme: 'adolescents' | 'culture' | 'spaces' | 'green', title: string, text: string) => ({
  ...{ idea: ideaOf(n, idea), theme, title, text },
})

export const cambonino = laboratory(lab, [
  step(['2026-01-19', at(9)], 'open', {
    ...{ kind: 'cittadinanza-attiva', title: 'Cambonino, con e non per', districts: ['Cambonino'], place, ...here },
    purpose: 'Leggere insieme di che cosa c’è bisogno e che cosa c’è già, scegliere una direzione e provarla.',
  }),
  step(['2026-02-02', at(9)], 'engage', { actor: actorOf(n, 1), kind: 'institution', name: 'Comune di Cremona, Centro Quartieri', tie: 3 }),
  step(['2026-02-02', at(9, 2)], 'engage', { actor: actorOf(n, 2), kind: 'institution', name: 'Istituto comprensivo Cambonino', tie: 1 }),
  step(['2026-02-02', at(9, 4)], 'engage', { actor: actorOf(n, 3), kind: 'informal-group', name: 'Genitori del Cambonino', tie: 2 }),
  step(['2026-02-02', at(9, 6)], 'engage', { actor: actorOf(n, 4), kind: 'association', name: 'Polisportiva del quartiere', tie: 1 }),
  step(['2026-02-12', at(15)], 'move', { phase: 'reading' }),
  step(['2026-02-12', at(15, 10)], 'propose-idea', {
    ...thinks(
      2,
      'spaces',
      'La biblioteca delle cose',
      'Trapani, tende, stampi da torta: si usano una volta l’anno e stanno bene in uno scaffale comune.',
    ),
    ...{ session: sessionOf(n, 0), person: resident(22).by },
  }),
  step(['2026-02-13', at(9)], 'select', { idea: ideaOf(n, 2), why: 'Si può cominciare subito, dove chi la propone abita.' }),
  step(['2026-02-24', at(9)], 'became', { idea: ideaOf(n, 2), kind: 'initiative', became: ids.things }),
  step(
    ['2026-03-26', at(14)],
    'raise-need',
    found(1, 'adolescents', 'I ragazzi dalle medie in su il pomeriggio non hanno un posto dove stare.', 1),
  ),
  step(['2026-03-26', at(14, 2)], 'raise-need', found(2, 'elderly', 'Chi vive solo non ha nessuno che passi a salutare.', 1)),
  step(['2026-03-26', at(14, 4)], 'raise-need', found(3, 'culture', 'La biblioteca è lontana e di sera l’autobus non c’è.', 1)),
  step(['2026-03-26', at(14, 6)], 'offer-resource', found(4, 'spaces', 'Il cortile della scuola, chiuso dalle 16.30.', 1)),
  step(['2026-03-26', at(14, 8)], 'offer-resource', found(5, 'elderly', 'Quattro pensionati con tempo, attrezzi e un furgone.', 1)),
  step(['2026-03-26', at(15)], 'contact', { actor: actorOf(n, 2), tie: 2, note: 'È venuta una collaboratrice della scuola.' }),
  step(['2026-03-27', at(9)], 'move', { phase: 'priorities' }),
  step(['2026-04-16', at(14)], 'prioritise', {
    priority: 'Un posto aperto il pomeriggio, con i ragazzi e non per loro.',
    ...{ why: 'Raccoglie tre dei bisogni letti, e il cortile c’è già.', needs: [entryOf(n, 1), entryOf(n, 4)] },
  }),
  step(['2026-04-16', at(14, 5)], 'move', { phase: 'co-design' }),
  step(['2026-05-14', at(14)], 'propose-idea', {
    ...thinks(
      1,
      'adolescents',
      'Il cortile della scuola resta aperto',
      'Dalle 16.30 alle 19, con i genitori a turno e i ragazzi che tengono le chiavi.',
    ),
    ...{ session: sessionOf(n, 3), person: guestOf(n, 3) },
  }),
  ...[0, 2, 5, 6, 8].map((index) =>
    step(['2026-05-14', at(14, 10) + index], 'support', { idea: ideaOf(n, 1), person: lab.people[index]?.person ?? '' }),
  ),
  step(['2026-05-14', at(15)], 'propose-idea', {
    ...thinks(3, 'culture', 'Libri nelle pensiline', 'Una cassetta di libri in ogni fermata dell’autobus, riempita da chi abita lì.'),
    ...{ session: sessionOf(n, 3), person: guestOf(n, 5) },
  }),
  step(['2026-05-14', at(15, 5)], 'propose-idea', {
    ...thinks(4, 'green', 'Un orto sul tetto del centro civico', 'Cassoni leggeri e una scala sicura.'),
    session: sessionOf(n, 3),
  }),
  step(['2026-05-15', at(10)], 'select', { idea: ideaOf(n, 1), why: 'Il posto c’è, la scuola è d’accordo, i genitori pure.' }),
  step(['2026-05-15', at(10, 5)], 'shelve', { idea: ideaOf(n, 4), reason: 'Il tetto non regge: se ne riparla quando il centro si rifà.' }),
  step(['2026-05-15', at(10, 10)], 'take-task', {
    ...{ task: taskOf(n, 1), what: 'Scrivere alla scuola e al Comune per il cortile', idea: ideaOf(n, 1), due: '2026-06-15' },
    person: guestOf(n, 2),
  }),
  step(['2026-06-12', at(10)], 'finish-task', { task: taskOf(n, 1) }),
  step(['2026-06-17', at(9)], 'became', { idea: ideaOf(n, 1), kind: 'pact', became: ids.pactOfTheYard }),
  step(['2026-06-17', at(9, 5)], 'move', { phase: 'action' }),
  step(['2026-10-01', at(9, 7)], 'select', { idea: ideaOf(n, 3), why: 'Costa poco e tocca quattro bisogni.' }),
  onTheSpot(['2026-10-02', at(20, 15)], 'support', { idea: ideaOf(n, 3), person: anna.by }, anna),
  step(['2026-11-12', at(17)], 'correct', {
    ...{
      session: sessionOf(n, 5),
      person: guestOf(n, 10),
      is: 'present',
      reason: 'È arrivato alla fine, con la torta: l’ho visto solo nella foto.',
    },
  }),
  step(['2026-11-19', at(12)], 'became', { idea: ideaOf(n, 3), kind: 'proposal', became: ids.books }),
  onTheSpot(
    ['2026-11-20', at(21)],
    'propose-idea',
    {
      ...thinks(5, 'green', 'Un albero per ogni nata e ogni nato', 'Lungo la ciclabile, con il nome di chi lo annaffia.'),
      person: anna.by,
    },
    anna,
  ),
  onTheSpot(['2026-11-20', at(21, 30)], 'withdraw', { session: sessionOf(n, 7), person: anna.by }, anna),
])
