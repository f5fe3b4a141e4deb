// A round by the hour as a linear program in whole numbers, in the LP format.
import type { Edge, HourlyProblem } from '../../events/care/round.ts'

export type Laws = { readonly text: string /** by variable */; readonly edges: readonly Edge[] }

const minutesOf = ({ families }: HourlyProblem, { row }: Edge): number =>
  (families[row]?.slots ?? []).reduce((sum, [from, until]) => sum + until - from, 0)

type Variable = Edge & { readonly at: number }
const grouped = (variables: readonly Variable[], side: 'row' | 'col'): readonly (readonly Variable[])[] => {
  const groups = new Map<number, Variable[]>()
  for (const one of variables) groups.set(one[side], [...(groups.get(one[side]) ?? []), one])
  return [...groups.values()]
}
const atMost = (terms: readonly string[], most: number): readonly string[] =>
  terms.length > 0 ? [`${terms.join('\n + ')} <= ${most}`] : []

/** Whoever begins a stretch is at work with all whose stretch holds that minute: of those, one at a time. */
const moments = (problem: HourlyProblem, ofCarer: readonly Variable[]): readonly string[] => {
  const { families, between = 0 } = problem
  const stretches = ofCarer.flatMap(({ at, row }) =>
    (families[row]?.slots ?? []).map(([from, until]) => ({ at, from, until: until + between })),
  )
  const together = stretches.map(({ from }) => [
    ...new Set(stretches.filter((one) => one.from <= from && from < one.until).map(({ at }) => at)),
  ])
  const said = new Set(together.filter(({ length }) => length > 1).map((all) => all.sort((a, b) => a - b).join()))
  return [...said].flatMap((all) =>
    atMost(
      all.split(',').map((at) => `x${at}`),
      1,
    ),
  )
}

/** Each pair is a variable, 0 or 1: a family is served once, a carer is in one place at a time and works her minutes at most. */
export const lawsOf = (problem: HourlyProblem): Laws => {
  const { edges, carers } = problem
  const variables = edges.map((edge, at) => ({ ...edge, at }))
  const once = grouped(variables, 'row').flatMap((all) =>
    atMost(
      all.map(({ at }) => `x${at}`),
      1,
    ),
  )
  const weeks = grouped(variables, 'col').flatMap((all) => {
    const most = carers[all[0]?.col ?? -1]?.minutes ?? 0
    return [
      ...atMost(
        all.map((one) => `${minutesOf(problem, one)} x${one.at}`),
        most,
      ),
      ...moments(problem, all),
    ]
  })
  const text = [
    'Maximize',
    `obj: ${variables.map(({ weight, at }) => `${weight} x${at}`).join('\n + ')}`,
    'Subject To',
    ...[...once, ...weeks].map((law, at) => `c${at}: ${law}`),
    'Binary',
    ...variables.map(({ at }) => `x${at}`),
    'End',
  ].join('\n')
  return { text, edges }
}
