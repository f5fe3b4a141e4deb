// What the counter answers about a small network, for pages rendered without one.
import type { Body, Figure, Named, Row, Service, Territory, Told } from '../../web/network/api.ts'

const id = (n: number): string => `9e700000-0000-4000-8000-00000000900${n}`
const known = '2024-01-09T08:00:00.000Z'
const recorded = '2026-05-04T10:00:00.000Z'

export const quercia: Named = { id: id(1), name: 'La Quercia', kind: 'cooperative' }
export const fund: Named = { id: id(2), name: 'Fondazione Prova', kind: 'foundation' }
export const valley: Named = { id: id(3), name: 'Valle Prova', kind: 'ambito' }
export const town: Named = { id: id(4), name: 'Comune di Prova', kind: 'municipality' }
const nobody: Named = { id: id(5), name: null, kind: null }

const told: Told = {
  body: id(1),
  entry: 1,
  known,
  recorded,
  fact: 'offered',
  evidence: 'quoted',
  event: 'e0000000-0000-4000-8000-000000000001',
  document: 'prova.txt',
  quotes: ['Dal novembre 2017 facciamo il doposcuola.'],
  note: null,
}
const started = { from_precision: 'month', from_day: '2017-11-01', from_words: 'dal novembre 2017' } as const
const undated = { from_precision: 'unknown', from_day: null, from_words: null } as const
const running = { ended: false, until_precision: null, until_day: null, until_words: null } as const

export const service: Service = {
  entry: 1,
  known,
  service: 'doposcuola',
  kind: 'education',
  title: 'Doposcuola',
  mode: 'convention',
  stage: 'running',
  details: 'Tutti i pomeriggi.',
  ...started,
  ...running,
  body: quercia,
  territories: [valley],
  behalf: [town],
  partners: [
    { body: fund, share: 'funder' },
    { body: nobody, share: 'partner' },
  ],
  sources: [told],
}
const codes = { province: null, istat: null, cadastral: null } as const
export const row: Row = {
  id: quercia.id,
  family: 'organisation',
  kind: 'cooperative',
  name: 'La Quercia',
  alias: null,
  former: ['La Ghianda'],
  ...codes,
  known,
  services: 1,
  beside: 2,
  members: 0,
}
const { services: _services, beside: _beside, members: _members, ...bodyRow } = row
const tie = { entry: 2, known, role: 'active-in', ...undated, ...running, body: valley, sources: [{ ...told, fact: 'joined' }] } as const
export const body: Body = {
  ...bodyRow,
  revision: 3,
  sources: [{ ...told, fact: 'registered', evidence: 'file-name', quotes: [], note: 'Il nome viene dal titolo.' }],
  belongs: [tie],
  members: [],
  runs: [service],
  beside: [],
  local: [],
  figures: [{ body: quercia.id, entry: 4, known, figure: 'staff', number: 3, about: 'figure educative', ...undated, sources: [told] }],
  asks: [],
  notes: [{ body: quercia.id, entry: 5, known, topic: 'seat', text: 'Via di Prova 1', sources: [told] }],
}
export const territory: Territory = {
  ...bodyRow,
  id: valley.id,
  family: 'territory',
  kind: 'ambito',
  name: 'Valle Prova',
  municipalities: [{ ...town, evidence: 'remainder', note: 'Per esclusione: da confermare.' }],
  around: [],
  leads: [town],
  services: 1,
}
export const figure: Figure = {
  body: valley.id,
  entry: 2,
  known,
  figure: 'municipalities',
  number: 21,
  about: null,
  ...undated,
  name: 'Valle Prova',
  kind: 'ambito',
  family: 'territory',
  counted: 20,
  parts: { places: ['Alta Valle', 'Bassa Valle'], declared: 24 },
  sources: [{ ...told, fact: 'declared' }],
}
