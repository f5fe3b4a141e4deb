// What the text of Coop.21 says: the cooperative, the network it joins, and their services.
import { organisations as o, territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, describe, join, declare, offer } = telling('2024-01-09T08:00:00.000Z')
const { quote, quoteNoting } = reading('coop21-umana-persone.txt')

const entering =
  'Nel mese di novembre Coop.21 entra ufficialmente nella rete Umana Persone, una\u00a0“rete composta da tredici imprese sociali e offre soluzioni personalizzate per la cura e il benessere della famiglia, dei lavoratori e della comunità.”'
const catalogue =
  'Umana persone offre servizi assistenziali specializzati, prestazioni infermieristiche, percorsi educativi e di tutoraggio scolastico per minori e servizi specialistici legati ai disturbi dell’apprendimento, consulenze psicologiche e supporto per disbrigo pratiche, consulenze, traduzioni e mediazione linguistica per lavoratori e famiglie immigrate.'
const invited =
  'Quando la rete Umana Persone si è costituita, la nostra cooperativa è stata invitata fin da subito a partecipare, ma ancora per noi non era il momento ‘giusto’.'
const metropoli =
  'Ci siamo avvicinati a UP perché ne fanno parte alcune cooperative del Consorzio Metropoli, a cui aderiamo, e con le quali condividiamo una visione comune: l’idea di andare oltre al mero servizio in appalto e l’interesse ad offrire servizi privati che rispondano a bisogni diffusi nel territorio in cui operiamo.'
const where =
  'Operiamo principalmente nella zona fiorentina sud est (14 Comuni) ma il nostro intervento si estende a tutta la Città Metropolitana di Firenze.'
const first =
  'Inizialmente gestivamo servizi socio educativi rivolti alla fascia giovanile (educativa di strada, Centri giovani, Informagiovani, laboratori scolastici), poi abbiamo ampliato le nostre aree d’intervento ai servizi per il lavoro (Sportelli lavoro, Orientamento) e ai servizi per l’infanzia (gestione scuole infanzia).'
const later =
  'Nel tempo, rilevando bisogni emergenti sul territorio, abbiamo iniziato a proporre servizi privati di tipo educativo socio sanitario e assistenziale, come centri estivi per minori, consulenza psicologica, mediazione familiare, orientamento, sostegno scolastico, trattamento dei disturbi dell’apprendimento.'
const desk =
  'Abbiamo poi ideato lo Sportello Badanti, un servizio di incrocio della domanda e dell’offerta di assistenza familiare che offra alle famiglie bisognose di servizi di cura personale selezionato e qualificato.'
const terms =
  'Eroghiamo questo servizio sia in convenzione con Enti locali (ad esempio con l’Unione Comunale del Chianti fiorentino), sia in forma privata in tutti gli altri territori.'
const sharing =
  'Rispetto ai servizi che offriamo e ai progetti su cui stiamo lavorando abbiamo visto in UP una risorsa: un’opportunità per sviluppare attraverso la rete i nostri servizi e ampliare le aree geografiche di intervento, ma al tempo stesso anche la possibilità di far conoscere e trasferire i modelli da noi sperimentati ad altri soggetti della rete.'

const here = [t.fiorentinaSudEst, t.florence]
const own = { territories: here }
const priv = { territories: here, mode: 'private' } as const
const november = { precision: 'unknown', words: 'nel mese di novembre (il testo non dice l’anno)' } as const

export const coop21 = [
  register(o.coop21, 'cooperative', 'Coop.21', quote(invited, entering)),
  register(o.umanaPersone, 'enterprise-network', 'Umana Persone', quote(entering), { alias: 'UP' }),
  register(o.metropoli, 'consortium', 'Consorzio Metropoli', quote(metropoli)),
  register(o.chiantiUnion, 'union', 'Unione Comunale del Chianti fiorentino', quote(terms)),

  declare(o.umanaPersone, 'members', 13, quote(entering), { about: 'imprese sociali' }),
  describe(
    o.umanaPersone,
    'remark',
    'Ne fanno parte alcune cooperative del Consorzio Metropoli: il testo non dice quali.',
    quote(metropoli),
  ),
  join(o.coop21, 'member', o.umanaPersone, quote(entering), november),
  join(o.coop21, 'member', o.metropoli, quote(metropoli)),
  join(o.coop21, 'active-in', t.fiorentinaSudEst, quote(where)),
  join(o.coop21, 'active-in', t.florence, quote(where)),
  join(o.chiantiUnion, 'active-in', t.chianti, quote(terms)),
  declare(t.fiorentinaSudEst, 'municipalities', 14, quote(where)),
  describe(o.coop21, 'remark', 'Invitata in Umana Persone fin dalla costituzione, vi è entrata più tardi.', quote(invited)),
  describe(o.coop21, 'remark', 'Nella rete vuole sviluppare i propri servizi e far conoscere i modelli sperimentati.', quote(sharing)),

  offer(o.umanaPersone, 'care', 'Servizi assistenziali specializzati', quote(catalogue)),
  offer(o.umanaPersone, 'health', 'Prestazioni infermieristiche', quote(catalogue)),
  offer(o.umanaPersone, 'education', 'Percorsi educativi e di tutoraggio scolastico per minori', quote(catalogue)),
  offer(o.umanaPersone, 'education', 'Servizi specialistici per i disturbi dell’apprendimento', quote(catalogue)),
  offer(o.umanaPersone, 'family', 'Consulenze psicologiche', quote(catalogue)),
  offer(o.umanaPersone, 'migration', 'Supporto per disbrigo pratiche, consulenze, traduzioni e mediazione linguistica', quote(catalogue), {
    details: 'Per lavoratori e famiglie immigrate.',
  }),

  offer(o.coop21, 'youth', 'Educativa di strada', quote(first, where), own),
  offer(o.coop21, 'youth', 'Centri giovani', quote(first, where), own),
  offer(o.coop21, 'youth', 'Informagiovani', quote(first, where), own),
  offer(o.coop21, 'education', 'Laboratori scolastici', quote(first, where), own),
  offer(o.coop21, 'work', 'Sportelli lavoro', quote(first, where), own),
  offer(o.coop21, 'work', 'Orientamento al lavoro', quote(first, where), own),
  offer(o.coop21, 'education', 'Gestione di scuole dell’infanzia', quote(first, where), own),
  offer(o.coop21, 'education', 'Centri estivi per minori', quote(later, where), priv),
  offer(o.coop21, 'family', 'Consulenza psicologica', quote(later, where), priv),
  offer(o.coop21, 'family', 'Mediazione familiare', quote(later, where), priv),
  offer(o.coop21, 'family', 'Orientamento', quote(later, where), priv),
  offer(o.coop21, 'education', 'Sostegno scolastico', quote(later, where), priv),
  offer(o.coop21, 'education', 'Trattamento dei disturbi dell’apprendimento (DSA)', quote(later, where), priv),
  offer(o.coop21, 'care', 'Sportello Badanti in convenzione', quote(desk, terms), {
    territories: [t.chianti],
    behalf: [o.chiantiUnion],
    mode: 'convention',
    details: 'Incrocio di domanda e offerta di assistenza familiare. L’Unione è un esempio: il testo parla di «Enti locali».',
  }),
  offer(
    o.coop21,
    'care',
    'Sportello Badanti in forma privata',
    quoteNoting('«Tutti gli altri territori»: qui quelli in cui il testo dice che la cooperativa opera.', desk, terms, where),
    { ...priv, details: 'Incrocio di domanda e offerta di assistenza familiare.' },
  ),
]
