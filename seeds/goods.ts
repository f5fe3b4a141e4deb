// The common goods of the stories: what is cared for in Cremona, Soresina and Crema, with points, areas, a constraint and an owner's consent. Invented.
import type { GoodCommands } from '../events/goods/commands.ts'
import type { Line } from './line.ts'

const clerk = 'd0000000-0000-4000-8000-000000000004'
const manager = 'd0000000-0000-4000-8000-000000000005'
export const good = (n: number): string => `90d00000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Register = GoodCommands['register']
const line = (n: number, on: string, command: string, data: object, by: 'clerk' | 'manager' = 'clerk'): Line => ({
  ...{ context: 'goods', id: good(n), command, data, by: by === 'clerk' ? clerk : manager, role: by, on },
  known: `${on}T10:${String(n).padStart(2, '0')}:00.000Z`,
})
const registered = (n: number, on: string, data: Register): Line => line(n, on, 'register', data)
const listed = (n: number, on: string, act: string): Line => line(n, on, 'list', { act, actOn: on })

const cremona = { municipality: '019036', town: 'Cremona' }
const green = { nature: 'material', kind: 'green', owner: 'municipality', office: 'Verde pubblico' } as const

export const story: readonly Line[] = [
  registered(1, '2024-01-15', {
    ...green,
    name: 'Aiuole di largo dei Platani',
    place: { ...cremona, district: 'Po', address: 'Largo dei Platani', lat: 45_128_400, lon: 10_015_900 },
  }),
  listed(1, '2024-02-20', 'DG-2024-31'),
  registered(2, '2024-01-15', {
    ...{ name: 'Parco del Canneto', nature: 'material', kind: 'green', owner: 'municipality', office: 'Verde pubblico' },
    place: {
      ...cremona,
      ...{ district: 'Cambonino', address: 'Via del Canneto' },
      outline: [
        { lat: 45_146_100, lon: 10_011_200 },
        { lat: 45_146_900, lon: 10_013_800 },
        { lat: 45_145_300, lon: 10_014_600 },
        { lat: 45_144_700, lon: 10_011_900 },
      ],
    },
    cadastral: ['F12/231', 'F12/232'],
  }),
  listed(2, '2024-02-20', 'DG-2024-31'),
  registered(3, '2024-03-04', {
    ...{ name: 'Ex lavanderia di via Acquaviva', nature: 'material', kind: 'building', owner: 'municipality', office: 'Patrimonio' },
    place: { ...cremona, district: 'Centro', address: 'Via Acquaviva 12', lat: 45_134_900, lon: 10_023_800 },
  }),
  line(3, '2024-05-06', 'constrain', { bound: true, authority: 'Soprintendenza', act: 'DM-1987-44', note: 'Facciata e vasche.' }),
  registered(4, '2024-09-10', {
    ...{ name: 'Muro lungo la ferrovia', nature: 'material', kind: 'street', owner: 'private' },
    place: { ...cremona, address: 'Via dei Binari', lat: 45_141_700, lon: 10_001_300 },
    notes: 'Il muro è di una società: senza il suo consenso non si fa nulla.',
  }),
  line(4, '2024-11-05', 'consent', { given: false, day: '2024-11-04' }),
  registered(5, '2025-01-20', {
    ...{ name: 'Lingua e compiti nel quartiere', nature: 'immaterial', kind: 'activity', owner: 'municipality' },
    place: { ...cremona, district: 'Maristella' },
  }),
  registered(6, '2025-02-11', {
    ...{ name: 'Mappa delle fontane', nature: 'digital', kind: 'website', owner: 'municipality', office: 'Sistemi informativi' },
    place: cremona,
  }),
  registered(7, '2025-03-18', {
    ...{ name: 'Campetto di via Sesto', nature: 'material', kind: 'sport', owner: 'municipality', office: 'Sport' },
    place: { ...cremona, district: 'Zaist', address: 'Via Sesto', lat: 45_123_900, lon: 10_035_000 },
  }),
  line(7, '2026-06-08', 'withhold', { reason: 'Lavori alla rete fognaria fino alla primavera.' }),
  registered(8, '2025-04-02', {
    ...{ name: 'Piazza del mercato vecchio', nature: 'material', kind: 'square', owner: 'municipality' },
    place: { municipality: '019098', town: 'Soresina', address: 'Piazza del mercato vecchio', lat: 45_286_400, lon: 9_857_300 },
  }),
  line(8, '2025-04-16', 'correct', { to: { name: 'Piazzetta del mercato vecchio' }, reason: 'Così la chiamano tutti.' }, 'manager'),
]
