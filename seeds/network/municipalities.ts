// The municipalities: each with its codes, and the ambito it is said to lie in with how sure one is of that.
import type { Evidence } from '../../events/network/source.ts'
import comuni from '../comuni.json' with { type: 'json' }
import type { Line } from '../line.ts'
import { municipality, territories as t } from './ids.ts'
import { telling } from './telling.ts'

const { line, join } = telling('2024-01-08T08:00:00.000Z')

const ambiti: { readonly [code: string]: string } = {
  CREMASCO: t.cremasco,
  CASALASCO: t.casalasco,
  CREMONESE: t.cremonese,
  SDS_LUNIGIANA: t.lunigiana,
  FIORENTINA_SUD_EST: t.fiorentinaSudEst,
  BG_BERGAMO: t.bergamo,
  BG_DALMINE: t.dalmine,
  BG_GRUMELLO_DEL_MONTE: t.grumello,
  'BG_SERIATE?': t.seriate,
}

type Trust = { readonly evidence: Evidence; readonly note: string }
const trust: { readonly [word: string]: Trust } = {
  'verified-list': { evidence: 'verified-list', note: 'Elenco verificato dei comuni dell’ambito o della zona.' },
  'author-knowledge': { evidence: 'author-knowledge', note: 'Conoscenza di chi ha compilato l’elenco: da confermare con l’ambito.' },
  remainder: { evidence: 'remainder', note: 'Resto della provincia, tolti gli altri due ambiti: da confermare con l’ambito.' },
  'named-in-seed': { evidence: 'same-name', note: 'L’ambito porta il nome del comune.' },
  '2011-list-after-mergers': {
    evidence: 'earlier-list',
    note: 'Elenco del 2011 con le fusioni successive: l’elenco di oggi non è verificato.',
  },
}
const doubtful: Trust = { evidence: 'unconfirmed', note: 'L’elenco stesso mette un punto di domanda.' }

const known = <T>(table: { readonly [key: string]: T }, key: string): T => {
  const found = table[key]
  if (found === undefined) throw new Error(`comuni.json: ${key} is not explained`)
  return found
}

const linesOf = ({ istat, name, cadastral, province, ambito, evidence }: (typeof comuni.comuni)[number]): Line[] => {
  const id = municipality(istat)
  const document = 'comuni.json'
  const source = { evidence: 'verified-list', document, note: 'Elenco ISTAT dei comuni al 1° gennaio 2020.' }
  const within = ambito.endsWith('?') ? doubtful : known(trust, evidence)
  return [
    line(id, 'register', { kind: 'municipality', name: `Comune di ${name}`, alias: name, province, istat, cadastral, source }),
    join(id, 'within', known(ambiti, ambito), { document, ...within }, { precision: 'by', day: comuni.at, words: 'al 1° gennaio 2020' }),
  ]
}

export const municipalityLines = comuni.comuni.flatMap(linesOf)
