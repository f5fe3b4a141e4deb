// Figures that other publications give of the same territories: kept beside those of the texts, none of them corrected.
import type { Instant } from '../../events/kernel/index.ts'
import { organisations as o, territories as t } from './ids.ts'
import { telling } from './telling.ts'

const reported = (note: string) => ({ evidence: 'reported', note }) as const
const on = (known: Instant) => telling(known).declare

export const reportedLines = [
  on('2024-01-16T08:00:00.000Z')(
    t.casalasco,
    'municipalities',
    20,
    reported('Sito del Consorzio Casalasco Servizi Sociali (concass.it): «venti».'),
  ),
  on('2024-01-16T08:00:00.000Z')(t.fiorentinaSudEst, 'municipalities', 15, reported('nove.firenze.it, prima delle fusioni.'), {
    when: { precision: 'year', day: '2011-01-01', words: 'nel 2011' },
  }),
  on('2025-09-01T08:00:00.000Z')(
    o.aziendaCremonese,
    'members',
    48,
    reported('cremonaoggi.it, 26 agosto 2025: fondata da 47 comuni nel 2009, «oggi 48».'),
    {
      about: 'comuni soci',
      when: { precision: 'by', day: '2025-08-26', words: 'al 26 agosto 2025' },
    },
  ),
]
