// The story of the network: the five texts of the customer and the list of municipalities, read into the register one after another.
import type { Line } from './line.ts'
import { coop21 } from './network/coop21-umana-persone.ts'
import { cosper } from './network/cosper-cremona.ts'
import { fareLegami } from './network/farelegami-patti-generativi.ts'
import { lindbergh } from './network/lindbergh-lunigiana.ts'
import { municipalityLines } from './network/municipalities.ts'
import { reportedLines } from './network/reported.ts'
import { solco } from './network/solco-citta-aperta-bergamo.ts'
import { territoryLines } from './network/territories.ts'

export const story: readonly Line[] = [
  ...territoryLines,
  ...municipalityLines,
  ...coop21,
  ...cosper,
  ...fareLegami,
  ...lindbergh,
  ...solco,
  ...reportedLines,
]
