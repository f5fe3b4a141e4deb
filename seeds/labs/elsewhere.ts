// What the stories of the laboratories name in other stories.
import { organisations } from '../network/ids.ts'
import { pactOf } from '../pacts/telling.ts'
import { idOf as proposalOf } from '../proposals/telling.ts'

export const ids = {
  cosper: organisations.cosper,
  /** Il cortile della scuola resta aperto (seeds/pacts/cremona-po.ts) */
  pactOfTheYard: pactOf(4),
  /** Un orto per i Sabbioni (seeds/pacts/cremasco.ts) */
  pactOfTheAllotments: pactOf(6),
  /** Quartiere Maristella – Bene comune (seeds/pacts/cremona-maristella.ts) */
  pactOfMaristella: pactOf(1),
  /** Una biblioteca di quartiere nelle pensiline (seeds/proposals/open.ts) */
  books: proposalOf(58),
  /** La biblioteca delle cose, an initiative of OPIFICI 22 (seeds/housing/going.ts) */
  things: '1de00000-0000-4000-8000-000000000001',
} as const
