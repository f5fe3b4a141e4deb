// The stories of the proposals: sixteen invented files, at every point of the road.
import type { Line } from './line.ts'
import { merged, refused, seasonal, silent, withdrawn, workshop } from './proposals/decided.ts'
import { announced, codesigning, consulting, draft, executive, handedIn, inCrema, integrating, late } from './proposals/open.ts'

export const story: readonly Line[] = [
  ...seasonal,
  ...workshop,
  ...merged,
  ...refused,
  ...silent,
  ...withdrawn,
  ...executive,
  ...codesigning,
  ...late,
  ...announced,
  ...integrating,
  ...consulting,
  ...inCrema,
  ...handedIn,
  ...draft,
]
