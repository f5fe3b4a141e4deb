// The regulations of the commons as they were read, each figure with how sure it is; Cremona and Crema stand on the law's own terms until they give theirs.
import type { RegulationCommands } from '../events/regulations/commands.ts'
import { type FigureName, figureNames, type Mark, type SupportKind, slugOf } from '../events/regulations/vocabulary.ts'
import type { Line } from './line.ts'

type Adopt = RegulationCommands['adopt']
type Profile = Adopt['profile']
type Figures = Omit<Profile, 'evidence'>

const manager = 'd0000000-0000-4000-8000-000000000005'

/** The stream of a territory's regulation, by its ISTAT code. */
export const regulationOf = (territory: string): string => `9e900000-0000-4000-8000-${territory.padStart(12, '0')}`

/** In kind: everything that is not money. */
const inKind: SupportKind[] = [
  ...(['space', 'utilities', 'maintenance', 'tools', 'protection', 'staff', 'training'] as const),
  ...(['fee-exemption', 'tax-relief', 'self-financing', 'visibility', 'insurance', 'planning'] as const),
]

/** What holds where a text says nothing: L. 241/1990 for the terms, the usual practice for the rest. */
const usual: Figures = {
  kinds: ['ordinary', 'complex'],
  entries: ['own-initiative', 'solicited', 'listed-good'],
  identity: 'any',
  ordinaryDays: 30,
  ordinaryFrom: 'registration',
  complexDays: 60,
  actDays: 30,
  consultation: 'complex',
  consultationDays: 20,
  ordinaryBy: 'manager',
  complexBy: 'executive',
  moneyAllowed: false,
  supports: inKind,
  reportEvery: 12,
  finalReport: true,
}
const byLaw: readonly FigureName[] = ['ordinaryDays', 'ordinaryFrom']

/** The figures of a text over the usual ones; what the text does not say is marked as ours. */
const profileOf = (read: Partial<Figures>): Profile => {
  const figures = { ...usual, ...read }
  const markOf = (figure: FigureName): Mark => (Object.hasOwn(read, figure) ? 'read' : byLaw.includes(figure) ? 'law' : 'default')
  const said = figureNames.filter((figure) => figures[figure] !== undefined)
  return { ...figures, evidence: said.map((figure) => ({ figure: slugOf(figure), mark: markOf(figure) })) }
}

const told = (at: string, command: string, territory: string, data: object): Line => ({
  ...{ context: 'regulations', id: regulationOf(territory), command, data, by: manager, role: 'manager' },
  ...{ on: at, known: `${at}T09:00:00.000Z` },
})
const adopted = (on: string, data: Adopt): Line => told(on, 'adopt', data.territory, data)

const waiting = (name: string, territory: string): Adopt => ({
  ...{ body: 'municipality', territory, name, title: 'Regolamento per i beni comuni: da completare dal Comune', from: '2023-01-01' },
  ...{ complete: false, profile: profileOf({}) },
  source: 'I valori sono quelli della legge 241/1990 e della prassi: valgono finché il Comune non registra i propri.',
})

export const story: readonly Line[] = [
  adopted('2023-01-09', waiting('Cremona', '019036')),
  adopted('2023-01-09', waiting('Crema', '019035')),
  adopted('2023-01-09', waiting('Soresina', '019098')),
  adopted('2023-04-20', {
    ...{ body: 'municipality', territory: '082053', name: 'Palermo', from: '2023-04-20', complete: true },
    title: 'Regolamento sulla collaborazione tra cittadini e amministrazione per i beni comuni',
    ...{ act: 'DCC del 20/04/2023', actOn: '2023-04-20' },
    source: 'Lo stesso regolamento è citato come n. 24 e come n. 31: il numero dell’atto non è mai una chiave.',
    profile: profileOf({
      ...{ kinds: ['ordinary', 'complex', 'civic-use'], entries: ['own-initiative', 'solicited', 'listed-good'] },
      ...{ ordinaryDays: 30, ordinaryFrom: 'designation', complexDays: 60, actDays: 30 },
      ...{ consultation: 'complex', consultationDays: 30, assemblyDays: 15, complexCap: 48 },
      ...{ ordinaryBy: 'manager', complexBy: 'executive', moneyAllowed: false, reportEvery: 12, finalReport: true },
      ...{ conciliationDays: 30, trialMonths: 24 },
    }),
  }),
  adopted('2023-02-01', {
    ...{ body: 'region', territory: '12', name: 'Regione Lazio', title: 'Regolamento regionale sui beni comuni', from: '2023-01-01' },
    complete: true,
    source: 'Si leggono i termini dei patti complessi: avviso entro 10 giorni, osservazioni per 60, una sola interruzione.',
    profile: profileOf({ entries: ['listed-good'], complexDays: 60, consultation: 'complex', consultationDays: 60 }),
  }),
  adopted('2023-02-02', {
    ...{ body: 'municipality', territory: '099018', name: 'Santarcangelo di Romagna', from: '2023-01-01', complete: true },
    title: 'Regolamento sulla collaborazione per i beni comuni urbani',
    source: 'La proposta si presenta in linea, con SPID, CIE o CNS.',
    profile: profileOf({
      identity: 'spid-cie',
      ordinaryDays: 30,
      ordinaryFrom: 'designation',
      ordinaryBy: 'manager',
      complexBy: 'executive',
    }),
  }),
  adopted('2023-02-03', {
    ...{ body: 'municipality', territory: '073027', name: 'Taranto', from: '2023-01-01', complete: true },
    title: 'Regolamento sui patti di collaborazione ordinari',
    source: 'Modulo e documento via PEC; il dirigente firma su un modello, senza altri atti.',
    profile: profileOf({ identity: 'paper', ordinaryCap: 36, ordinaryBy: 'manager' }),
  }),
  adopted('2023-02-04', {
    ...{ body: 'municipality', territory: '001272', name: 'Torino', from: '2023-01-01', complete: true },
    title: 'Regolamento per il governo dei beni comuni urbani',
    source: 'Altre forme di governo ammettono il rimborso di costi documentati.',
    profile: profileOf({
      ...{ entries: ['consultation', 'own-initiative', 'self-government'], kinds: ['ordinary', 'complex', 'civic-use'] },
      ...{ moneyAllowed: true, supports: [...inKind, 'reimbursement'] },
    }),
  }),
  // What a municipality does when it has its own figures: a new version from a day, and whoever began before stays with the old one.
  told('2026-03-02', 'amend', '019098', {
    ...{ act: 'DCC n. 9', actOn: '2026-02-26', from: '2026-03-01', complete: true },
    why: 'Il Consiglio comunale ha approvato il regolamento: ora i valori sono i suoi.',
    profile: profileOf({ ordinaryDays: 45, consultationDays: 30, complexCap: 60, ordinaryCap: 36, reportEvery: 6, finalReport: true }),
  } satisfies RegulationCommands['amend']),
]
