// The stories of the pacts: seventeen invented pacts in eight municipalities, from 2024 to the autumn of 2026.
import type { Line } from './line.ts'
import { cortile, moscato, strada } from './pacts/bergamo.ts'
import { golena } from './pacts/casalmaggiore.ts'
import { compiti, strade } from './pacts/chianti.ts'
import { ciclofficina, ortoCrema } from './pacts/cremasco.ts'
import { canneto } from './pacts/cremona-canneto.ts'
import { dogana } from './pacts/cremona-dogana.ts'
import { maristella } from './pacts/cremona-maristella.ts'
import { officina } from './pacts/cremona-officina.ts'
import { platani } from './pacts/cremona-platani.ts'
import { cambonino, viale } from './pacts/cremona-po.ts'
import { mulattiera } from './pacts/lunigiana.ts'
import { lavatoio } from './pacts/soresina.ts'

export const story: readonly Line[] = [
  ...maristella,
  ...dogana,
  ...viale,
  ...cambonino,
  ...ciclofficina,
  ...ortoCrema,
  ...lavatoio,
  ...golena,
  ...moscato,
  ...strada,
  ...cortile,
  ...mulattiera,
  ...compiti,
  ...strade,
  ...platani,
  ...officina,
  ...canneto,
]
