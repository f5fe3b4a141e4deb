// `/api/dossier/…`: everything of a pact, or of a period, to take home: on paper and as an archive.
import type { Hono } from 'hono'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import { makeRoom } from '../kernel/room.ts'
import type { DossierDesk } from './asked.ts'
import { pactDossier } from './pact-route.ts'
import { periodDossier } from './period-route.ts'

/** Papers being laid out and archives being sent: each takes the processor from everybody else. */
const together = { together: 4, each: 2 }

/** Mounts the dossiers. `desk.files`: the uploaded documents; `desk.bundles`: the proofs to go with them. */
export const mountDossier = (app: Hono<Env>, counter: Counter, desk: Omit<DossierDesk, 'counter' | 'enter'>): void => {
  const whole: DossierDesk = { ...desk, counter, enter: makeRoom(together) }
  app.get('/api/dossier/pacts/:file', pactDossier(whole))
  app.get('/api/dossier/period.pdf', periodDossier(whole, 'pdf'))
  app.get('/api/dossier/period.zip', periodDossier(whole, 'zip'))
}
