// A ranked list as the desk was shown it, recorded before somebody of it is proposed, unless it is what was recorded last.
type Scored = { readonly carer: string; readonly score: number }
type Part = 'distance' | 'skills' | 'hours' | 'languages' | 'continuity' | 'wage' | 'licence' | 'waiting'
type Listed = Scored & { readonly parts: { readonly [P in Part]: number } }
type List = { readonly weights: number; readonly assessed: number; readonly candidates: readonly Scored[] }
type Shown = { readonly items: readonly Listed[]; readonly weights: { readonly version: number } | null }
type Request = { readonly assessed: number; readonly parts: { readonly lists: readonly List[] } }

const signature = ({ weights, assessed, candidates }: List): string =>
  JSON.stringify([weights, assessed, candidates.map(({ carer, score }) => [carer, score])])

/** What `list` records; undefined where the last list recorded says the same. */
export const listToRecord = (request: Request, { items, weights }: Shown): { weights: number; candidates: Listed[] } | undefined => {
  const list = { weights: weights?.version ?? 1, candidates: items.map(({ carer, score, parts }) => ({ carer, score, parts })) }
  const [last] = request.parts.lists
  return last && signature(last) === signature({ ...list, assessed: request.assessed }) ? undefined : list
}
