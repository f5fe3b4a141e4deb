// What the text of FareLegami says: the project, who leads which ambito, its levers and its pacts.
import { crema, cremona, organisations as o, territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, describe, join, declare, offer } = telling('2024-01-11T08:00:00.000Z')
const { quote, quoteNoting } = reading('farelegami-patti-generativi.txt')

const province = 'Territorio di competenza: Provincia di Cremona'
const lead = 'Comune di Cremona – capofila del progetto'
const cremasco = 'Comune di Crema – capofila dell’Ambito distrettuale Cremasco (48 comuni)'
const casalasco = 'Consorzio Casalasco Servizi Sociali – capofila dell’Ambito distrettuale Casalasco (21 comuni)'
const cremonese = 'Azienda Sociale Cremonese – capofila dell’Ambito distrettuale Cremonese (47 comuni)'
const partner = 'Partner: Cooperativa di Bessimo e molteplici realtà pubbliche e private locali'
const levers =
  'Il progetto, è realizzato in particolare attraverso le LEVE dei Patti Generattivi ,della Legami di Comunità e delle Azioni di Sistema.'
const pacts =
  'Nello specifico la nostra Cooperativa è attivamente coinvolta sulla leva Patti Generattivi: sono la prima azione del progetto FareLegami e si compongono di due dimensioni: i Patti per l’Inclusione Sociale (rivolti a famiglie in condizioni di vulnerabilità) e i Patti per l’Autonomia (rivolti a persone di 19–39 anni senza lavoro).'
const contracts = 'Sono veri e propri ‘contratti’ sottoscritti tra la persona in difficoltà e un ente partner di FareLegami:'
const inclusion =
  'I Patti per l’Inclusione Sociale sono rivolti a genitori con figli a carico, a famiglie con anziani, a famiglie caratterizzate da situazioni di isolamento sociale.'
const autonomy = 'I Patti per l’Autonomia sono rivolti a persone di 19–39 anni in stato di inoccupazione o disoccupazione.'
const site = 'Web: www.farelegami.it'

const unnamed = 'Il testo non dice quale sia «la nostra Cooperativa»; fra i partner nomina la Cooperativa di Bessimo.'
const everywhere = [t.cremonaProvince, t.cremasco, t.casalasco, t.cremonese]
const led = { territories: everywhere, partners: [{ body: cremona, share: 'lead' }], mode: 'collaboration' } as const

export const fareLegami = [
  register(o.fareLegami, 'project', 'FareLegami', quote(pacts)),
  register(o.casalascoServices, 'consortium', 'Consorzio Casalasco Servizi Sociali', quote(casalasco)),
  register(o.aziendaCremonese, 'public-company', 'Azienda Sociale Cremonese', quote(cremonese)),
  register(o.bessimo, 'cooperative', 'Cooperativa di Bessimo', quote(partner)),

  describe(o.fareLegami, 'web', 'www.farelegami.it', quote(site)),
  describe(o.fareLegami, 'remark', 'Altri partner: «molteplici realtà pubbliche e private locali», non nominate.', quote(partner)),
  describe(o.fareLegami, 'remark', 'Una cooperativa lavora sulla leva dei Patti Generativi.', quoteNoting(unnamed, pacts)),
  join(o.fareLegami, 'active-in', t.cremonaProvince, quote(province)),
  join(cremona, 'lead', o.fareLegami, quote(lead)),
  join(o.bessimo, 'partner', o.fareLegami, quote(partner)),
  join(crema, 'lead', t.cremasco, quote(cremasco)),
  join(crema, 'area-lead', o.fareLegami, quote(cremasco)),
  join(o.casalascoServices, 'lead', t.casalasco, quote(casalasco)),
  join(o.casalascoServices, 'area-lead', o.fareLegami, quote(casalasco)),
  join(o.aziendaCremonese, 'lead', t.cremonese, quote(cremonese)),
  join(o.aziendaCremonese, 'area-lead', o.fareLegami, quote(cremonese)),
  declare(t.cremasco, 'municipalities', 48, quote(cremasco)),
  declare(t.casalasco, 'municipalities', 21, quote(casalasco)),
  declare(t.cremonese, 'municipalities', 47, quote(cremonese)),

  offer(o.fareLegami, 'inclusion', 'Leva Patti Generativi', quote(levers, pacts, contracts), led),
  offer(o.fareLegami, 'inclusion', 'Patti per l’Inclusione Sociale', quote(pacts, inclusion), {
    ...led,
    details: 'Per genitori con figli a carico, famiglie con anziani, famiglie isolate.',
  }),
  offer(o.fareLegami, 'inclusion', 'Patti per l’Autonomia', quote(pacts, autonomy), {
    ...led,
    details: 'Per persone di 19–39 anni senza lavoro.',
  }),
  offer(o.fareLegami, 'commons', 'Leva Legami di Comunità', quote(levers), led),
  offer(o.fareLegami, 'commons', 'Leva Azioni di Sistema', quote(levers), led),
]
