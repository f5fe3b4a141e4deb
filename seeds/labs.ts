// The story of the laboratories of Cremona and Crema: three roads, from the first meeting to what they left behind. Everybody is invented.
import { cambonino } from './labs/cambonino.ts'
import { maristella } from './labs/maristella.ts'
import { sabbioni } from './labs/sabbioni.ts'
import type { Line } from './line.ts'

export const story: readonly Line[] = [...cambonino, ...sabbioni, ...maristella]
