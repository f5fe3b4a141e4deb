// The programme of the stories: its rules, and the figures FareLegami published of its first three years in the Crema area.
import type { ProgrammeCommands } from '../../events/programmes/commands.ts'
import { generativeOrganisation as id } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'

const line = (minute: number, command: string, data: object): Line => ({
  ...{ context: 'programmes', id, command, data, by: 'd0000000-0000-4000-8000-000000000027', role: 'coordinator', on: '2024-12-16' },
  known: `2024-12-16T09:${String(minute).padStart(2, '0')}:00.000Z`,
})
const declared = (n: number, measure: ProgrammeCommands['declare']['measure'], value: number, source: string): Line =>
  line(10 + n, 'declare', {
    ...{
      figure: `9e4e0008-0000-4000-8000-${String(n).padStart(12, '0')}`,
      measure,
      value,
      territory: 'crema',
      until: '2018-12-31',
      source,
    },
  })

export const programme: readonly Line[] = [
  line(0, 'rule', {
    name: 'Patti GenerAttivi di FareLegami',
    ...{ from: '2025-01-01', ceiling: 2_000_00, alone: 500_00, every: 60 },
    source: 'FareLegami: il budget di welfare arriva al massimo a 2.000 € per persona o famiglia; gli altri valori sono del programma.',
  }),
  declared(1, 'pacts', 118, 'FareLegami, risultati dei primi tre anni nel Cremasco: 118 patti gener-attivi.'),
  declared(2, 'labs', 20, 'FareLegami, risultati dei primi tre anni nel Cremasco: «oltre 20» laboratori di comunità.'),
  declared(3, 'civic-centres', 9, 'FareLegami, risultati dei primi tre anni nel Cremasco: 9 civic center.'),
]
