// What the text of Solco Città Aperta says: minors and families in the ambiti around Bergamo, and who does it with whom.
import { organisations as o, scanzorosciate, territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, describe, join, offer } = telling('2024-01-15T08:00:00.000Z')
const { quote, quoteNoting } = reading('solco-citta-aperta-bergamo.txt')

const title = 'La gestione della tutela minori e famiglie'
const reference =
  'Ha come riferimento il Consorzio Solco Città Aperta e la rete delle cooperative aderenti, accomunati nell’impegno di rivisitare le politiche sociali nelle sue forme di intervento, per iniziare un processo maggiormente partecipato con tutti gli attori territoriali volto a creare nuove forme di welfare territoriale.'
const where = 'I territori nei quali la cooperativa è coinvolta sono gli Ambiti territoriali di Bergamo, Grumello del Monte e Dalmine.'
const list =
  'I servizi che vengono realizzati nel sistema minori e famiglie in coprogettazione sono: la tutela, l’affido e la cura delle famiglie affidatarie, l’assistenza domiciliare minori, il tutoring, gli incontri facilitati, i neomaggiorenni, le famiglie fragili.'
const imagna =
  'Nell’Ambito territoriale della Valle Imagna è in corso un’esperienza di coprogettazione tra la Coop. Aeper ed Alchimia sull’Assistenza domiciliare ai minori e famigli e incontri facilitati.'
const scanzo =
  'Il progetto di welfare di Comunità con il Comune di Scanzo, Coop. L’Impronta e Associazione Sotto Altra Quota: “Dai luoghi di cura alla cura dei luoghi”'
const soon =
  'E’ in progetto che dopo una prima fase di coprogettazione nella quale sono stati coinvolti alcuni soggetti partner, potrà entrare in una prima fase operativa nei prossimi mesi.'
const building =
  'Il progetto prevede il recupero di un edificio storico, situato nel centro del Comune di Scanzorosciate perché diventi un contesto vissuto da tutta la comunità locale e nel quale i soggetti più fragili (minori e soggetti con disabilità) possano intraprendere percorsi di autonomia.'
const brembana = 'La partnership con Comunità Montana Valle Brembana'
const cariplo =
  'E’ una progettualità che è operativa grazie al contributo della Fondazione Cariplo e prevede la creazione di condizioni adeguate per implementare il servizio affido per minori nel territorio vallare , valorizzando le realtà genitoriali delle famiglie residenti.'

const unnamed = 'Il testo scrive «la cooperativa» e non dice quale: quando si saprà, il registro la rinominerà.'
const writes = '«La cooperativa» che scrive non è nominata; il testo indica come riferimento il Consorzio.'
const family = {
  territories: [t.bergamo, t.grumello, t.dalmine],
  partners: [{ body: o.solcoWriter, share: 'partner' }],
  mode: 'co-design',
} as const
const source = quoteNoting(writes, title, reference, where, list)
const withAlchimia = { territories: [t.valleImagna], partners: [{ body: o.alchimia, share: 'partner' }], mode: 'co-design' } as const

export const solco = [
  register(o.solco, 'consortium', 'Consorzio Solco Città Aperta', quote(reference)),
  register(o.solcoWriter, 'cooperative', 'Cooperativa non nominata (testo Solco Città Aperta)', quoteNoting(unnamed, where)),
  register(o.aeper, 'cooperative', 'Cooperativa Aeper', quote(imagna)),
  register(o.alchimia, 'cooperative', 'Cooperativa Alchimia', quote(imagna)),
  register(o.impronta, 'cooperative', 'Cooperativa L’Impronta', quote(scanzo)),
  register(o.sottoAltraQuota, 'association', 'Associazione Sotto Altra Quota', quote(scanzo)),
  register(o.brembanaCommunity, 'mountain-community', 'Comunità Montana Valle Brembana', quote(brembana)),
  register(o.cariplo, 'foundation', 'Fondazione Cariplo', quote(cariplo)),

  describe(o.solco, 'remark', 'Ne fanno parte cooperative aderenti che il testo non elenca.', quote(reference)),
  join(o.solcoWriter, 'active-in', t.bergamo, quote(where)),
  join(o.solcoWriter, 'active-in', t.grumello, quote(where)),
  join(o.solcoWriter, 'active-in', t.dalmine, quote(where)),
  join(o.brembanaCommunity, 'active-in', t.valleBrembana, quote(brembana)),
  describe(scanzorosciate, 'remark', 'Nel testo è anche «Comune di Scanzo».', quote(scanzo, building)),

  offer(o.solco, 'minors', 'Tutela dei minori', source, family),
  offer(o.solco, 'minors', 'Affido e cura delle famiglie affidatarie', source, family),
  offer(o.solco, 'minors', 'Assistenza domiciliare minori (ADM)', source, family),
  offer(o.solco, 'minors', 'Tutoring', source, family),
  offer(o.solco, 'minors', 'Incontri facilitati', source, family),
  offer(o.solco, 'minors', 'Neomaggiorenni', source, family),
  offer(o.solco, 'family', 'Famiglie fragili', source, family),
  offer(o.aeper, 'minors', 'Assistenza domiciliare ai minori e famiglie in Valle Imagna', quote(imagna), withAlchimia),
  offer(o.aeper, 'minors', 'Incontri facilitati in Valle Imagna', quote(imagna), withAlchimia),
  offer(o.solcoWriter, 'commons', 'Dai luoghi di cura alla cura dei luoghi', quoteNoting(unnamed, scanzo, soon, building), {
    territories: [scanzorosciate],
    partners: [
      { body: scanzorosciate, share: 'partner' },
      { body: o.impronta, share: 'partner' },
      { body: o.sottoAltraQuota, share: 'partner' },
    ],
    mode: 'co-design',
    stage: 'planned',
    when: { precision: 'unknown', words: 'nei prossimi mesi (il testo non ha data)' },
    details: 'Recupero di un edificio storico nel centro di Scanzorosciate, per la comunità e per percorsi di autonomia.',
  }),
  offer(o.solcoWriter, 'minors', 'Servizio affido per minori in Valle Brembana', quoteNoting(unnamed, brembana, cariplo), {
    territories: [t.valleBrembana],
    partners: [
      { body: o.brembanaCommunity, share: 'partner' },
      { body: o.cariplo, share: 'funder' },
    ],
    mode: 'collaboration',
  }),
]
