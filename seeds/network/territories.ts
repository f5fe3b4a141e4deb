// The territories the texts speak of, each with the words that name it.
import { territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, join, declare } = telling('2024-01-08T08:00:00.000Z')
const coop21 = reading('coop21-umana-persone.txt')
const fareLegami = reading('farelegami-patti-generativi.txt')
const lindbergh = reading('lindbergh-lunigiana.txt')
const solco = reading('solco-citta-aperta-bergamo.txt')

const cremonaProvince = fareLegami.quote('Territorio di competenza: Provincia di Cremona')
const southEast = coop21.quote(
  'Operiamo principalmente nella zona fiorentina sud est (14 Comuni) ma il nostro intervento si estende a tutta la Città Metropolitana di Firenze.',
)
const bergamo = solco.quote(
  'I territori nei quali la cooperativa è coinvolta sono gli Ambiti territoriali di Bergamo, Grumello del Monte e Dalmine.',
)
const valley = solco.quote('La partnership con Comunità Montana Valle Brembana')
const list = (note: string) => ({ evidence: 'verified-list', document: 'comuni.json', note }) as const

export const territoryLines = [
  register(t.cremonaProvince, 'province', 'Provincia di Cremona', cremonaProvince, { province: 'CR' }),
  register(t.cremasco, 'ambito', 'Ambito distrettuale Cremasco', fareLegami.quote('Ambito distrettuale Cremasco (48 comuni)'), {
    province: 'CR',
  }),
  register(t.casalasco, 'ambito', 'Ambito distrettuale Casalasco', fareLegami.quote('Ambito distrettuale Casalasco (21 comuni)'), {
    province: 'CR',
  }),
  register(t.cremonese, 'ambito', 'Ambito distrettuale Cremonese', fareLegami.quote('Ambito distrettuale Cremonese (47 comuni)'), {
    province: 'CR',
  }),
  register(t.bergamo, 'ambito', 'Ambito territoriale di Bergamo', bergamo, { province: 'BG' }),
  register(t.grumello, 'ambito', 'Ambito territoriale di Grumello del Monte', bergamo, { province: 'BG' }),
  register(t.dalmine, 'ambito', 'Ambito territoriale di Dalmine', bergamo, { province: 'BG' }),
  register(t.valleImagna, 'ambito', 'Ambito territoriale della Valle Imagna', solco.quote('Nell’Ambito territoriale della Valle Imagna'), {
    province: 'BG',
  }),
  register(t.seriate, 'ambito', 'Ambito territoriale di Seriate', {
    evidence: 'unconfirmed',
    document: 'comuni.json',
    note: 'Nessun testo lo nomina: l’elenco vi mette Scanzorosciate con un punto di domanda.',
  }),
  register(t.valleBrembana, 'area', 'Valle Brembana', valley, { province: 'BG' }),
  register(t.lunigiana, 'zone', 'Lunigiana', lindbergh.quote('Lunigiana e Massa'), { province: 'MS' }),
  register(t.massa, 'area', 'Massa', lindbergh.quote('Lunigiana e Massa'), { province: 'MS' }),
  register(t.fiorentinaSudEst, 'zone', 'Zona fiorentina sud-est', southEast, { province: 'FI' }),
  register(t.florence, 'metropolitan-city', 'Città Metropolitana di Firenze', southEast, { province: 'FI' }),
  register(t.chianti, 'area', 'Chianti fiorentino', coop21.quote('l’Unione Comunale del Chianti fiorentino'), { province: 'FI' }),

  join(t.cremasco, 'within', t.cremonaProvince, cremonaProvince),
  join(t.casalasco, 'within', t.cremonaProvince, cremonaProvince),
  join(t.cremonese, 'within', t.cremonaProvince, cremonaProvince),
  join(t.fiorentinaSudEst, 'within', t.florence, southEast),
  join(t.chianti, 'within', t.florence, {
    evidence: 'author-knowledge',
    document: 'coop21-umana-persone.txt',
    note: 'Il Chianti fiorentino è nel Fiorentino: il testo non lo dice.',
  }),
  declare(t.cremonaProvince, 'municipalities', 113, list('Comuni dell’elenco ISTAT con provincia CR.'), {
    when: { precision: 'by', day: '2020-01-01', words: 'al 1° gennaio 2020' },
  }),
]
