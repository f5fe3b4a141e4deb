// What the text of Cosper says: emergency, residential services, laboratories, OPIFICI 22, the condominium tutor.
import { cremona, organisations as o, territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, describe, join, declare, offer } = telling('2024-01-10T08:00:00.000Z')
const { quote, quoteNoting } = reading('cosper-cremona.txt')

const runs = 'La Cooperativa Cosper ha attivo, in particolare, i seguenti servizi e progettualità:'
const area =
  'L’area “Adulti e fragilità” comprende i servizi e i progetti residenziali e diurni rivolti a persone in situazione di fragilità sociale.'
const emergency = 'Servizio di Pronto Intervento Sociale'
const homes =
  'Per conto della Società Centrale Femminile San Vincenzo di Cremona, che è titolare del servizio, Cosper gestisce la parte pedagogica e sociale, mettendo a disposizione una funzione di coordinamento delle strutture (comunità “Focolare Grassi” e appartamenti Casa Ozanam e Casa Fammy).'
const educators =
  'Per le strutture Cosper fornisce, attraverso una convenzione con la Società Centrale Femminile, 3 figure educative, ognuna delle quali operativa nelle strutture con un monte ore dedicato.'
const sprar =
  'Alcune unità abitative delle strutture sono accreditate per l’accoglienza e l’inserimento di singoli e/o nuclei familiari SPRAR.'
const labsTitle = 'Laboratori di cittadinanza attiva ,\u00a0coesione sociale e beni comuni'
const labs =
  'Da diversi anni Cosper è titolare e/o cotitolare di progettualità afferenti alla promozione e sviluppo delle comunità, nei quartieri della città e/o nei comuni della provincia di Cremona.'
const maker =
  'Ha maturato un capitale professionale nell’ambito delle funzioni di community maker e nella gestione e coordinamento di percorsi civici tra attori istituzionali del pubblico, del terzo settore, dell’associazionismo e gruppi informali di cittadini attivi.'
const regulation =
  'Ha partecipato in modo propositivo alla stesura del regolamento sulla collaborazione tra cittadini e amministrazione per la cura, la rigenerazione e la gestione condivisa dei beni comuni urbani, che entrerà in vigore nella città di Cremona, con i primi mesi del 2018.'
const opifici =
  'Dal novembre 2017 la Cooperativa gestisce per conto di InvestiRE SGR – un primario operatore indipendente del risparmio gestito specializzato nella valorizzazione di portafogli immobiliari in differenti settori di mercato – e in sinergia con Fondazione Housing sociale (FHS), il progetto OPIFICI 22, attivando il servizio di gestore sociale per l’inquilinato e promuovendo strategie di community development, per facilitare la costruzione di comunità di prossimità e per il coinvolgimento degli abitanti residenti nella cura degli spazi comuni.'
const tutor =
  'La Cooperativa gestisce e coordina, per conto del Comune di Cremona e in partenariato con altre cooperative sociali, il servizio di TUTOR CONDOMINIALE nelle abitazioni di residenzialità popolare (ERP).'
const tutorWork =
  'Accanto al presidio educativo, negli spazi abitati dagli inquilini ERP, il tutor è impegnato anche nell’attivazione di un lavoro di comunità, che coinvolge gli attori formali e informali dei quartieri in cui sono presenti aree di edilizia popolare.'

const years = { precision: 'unknown', words: 'da diversi anni' } as const
const november = { precision: 'month', day: '2017-11-01', words: 'dal novembre 2017' } as const
const forSanVincenzo = {
  territories: [cremona],
  behalf: [o.sanVincenzo],
  partners: [{ body: o.sanVincenzo, share: 'owner' }],
  mode: 'convention',
} as const
const forInvestire = {
  territories: [cremona],
  behalf: [o.investire],
  partners: [
    { body: o.fhs, share: 'partner' },
    { body: o.opifici22, share: 'host' },
  ],
  mode: 'on-behalf',
  when: november,
} as const
const homesPart = 'Gestione pedagogica e sociale, coordinamento, équipe di educatori e operatori.'

export const cosper = [
  register(o.cosper, 'cooperative', 'Cosper', quote(runs)),
  register(o.sanVincenzo, 'institution', 'Società Centrale Femminile San Vincenzo di Cremona', quote(homes)),
  register(o.investire, 'fund-manager', 'InvestiRE SGR', quote(opifici)),
  register(o.fhs, 'foundation', 'Fondazione Housing Sociale', quote(opifici), { alias: 'FHS' }),
  register(o.opifici22, 'project', 'OPIFICI 22', quote(opifici)),

  describe(o.cosper, 'seat', 'Via Gerolamo da Cremona 39 – Cremona', quote('Via Gerolamo da Cremona 39 – Cremona')),
  describe(o.cosper, 'remark', 'Il testo descrive l’area «Adulti e fragilità».', quote(area)),
  join(o.cosper, 'active-in', cremona, quote(labs)),
  join(o.cosper, 'active-in', t.cremonaProvince, quote(labs)),
  join(o.cosper, 'manager', o.opifici22, quote(opifici), november),
  join(o.investire, 'principal', o.opifici22, quote(opifici), november),
  join(o.fhs, 'partner', o.opifici22, quote(opifici), november),
  declare(o.cosper, 'staff', 3, quote(educators), { about: 'figure educative nelle strutture della San Vincenzo' }),

  offer(o.cosper, 'emergency', 'Pronto Intervento Sociale', quote(runs, emergency)),
  offer(o.cosper, 'residential', 'Comunità per donne e bambini «Focolare Grassi»', quote(homes, educators), {
    ...forSanVincenzo,
    details: homesPart,
  }),
  offer(o.cosper, 'residential', 'Appartamenti per l’autonomia «Casa Ozanam»', quote(homes, educators), {
    ...forSanVincenzo,
    details: homesPart,
  }),
  offer(o.cosper, 'residential', 'Appartamenti per l’autonomia «Casa Fammy»', quote(homes, educators), {
    ...forSanVincenzo,
    details: homesPart,
  }),
  offer(o.cosper, 'migration', 'Accoglienza SPRAR in unità abitative accreditate', quote(sprar, homes), forSanVincenzo),
  offer(o.cosper, 'commons', 'Laboratori di cittadinanza attiva, coesione sociale e beni comuni', quote(labsTitle, labs), {
    territories: [cremona, t.cremonaProvince],
    when: years,
    details: 'Titolare o cotitolare, nei quartieri della città e nei comuni della provincia.',
  }),
  offer(o.cosper, 'commons', 'Community maker e percorsi civici', quote(maker), { territories: [cremona, t.cremonaProvince] }),
  offer(
    o.cosper,
    'commons',
    'Stesura del regolamento sui beni comuni urbani di Cremona',
    quoteNoting('In vigore «con i primi mesi del 2018»: riguarda il regolamento, non la stesura.', regulation),
    { territories: [cremona], partners: [{ body: cremona, share: 'owner' }], mode: 'collaboration', stage: 'past' },
  ),
  offer(o.cosper, 'housing', 'OPIFICI 22: gestore sociale per l’inquilinato', quote(opifici), forInvestire),
  offer(o.cosper, 'commons', 'OPIFICI 22: sviluppo di comunità e cura degli spazi comuni', quote(opifici), forInvestire),
  offer(
    o.cosper,
    'housing',
    'Tutor condominiale nelle case popolari (ERP)',
    quoteNoting('Le «altre cooperative sociali» in partenariato non sono nominate.', tutor, tutorWork),
    {
      territories: [cremona],
      behalf: [cremona],
      mode: 'on-behalf',
      details: 'Mediazione abitativa con un’équipe di educatori, e lavoro di comunità nei quartieri.',
    },
  ),
]
