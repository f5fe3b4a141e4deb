// What «E se…?» asks of a round: somebody more, or a wish given up, as the address of a round carries it.
import type { CareMode, Level } from '../../events/kernel/care.ts'
import { careWords } from '../kernel/care/words.ts'
import type { Draft } from '../kernel/form.ts'
import type { Computed } from './api.ts'
import { whatIfWords } from './what-if-words.ts'

export const kinds = ['listed', 'invented', 'relax'] as const
export type Kind = (typeof kinds)[number]
type Wish = keyof ReturnType<typeof whatIfWords>['wishes']
export type Imagined =
  | { readonly addCarer: string }
  | { readonly addLevel: Level; readonly addMode: CareMode; readonly addHours?: number; readonly addSkills?: string }
  | { readonly relaxRequest: string; readonly relax: Wish }

/** What each kind cannot do without, by the field it is written in. */
const needed: { readonly [K in Kind]: readonly (readonly [field: string, label: () => string])[] } = {
  listed: [['carer', () => whatIfWords().listed]],
  invented: [
    ['level', () => whatIfWords().level],
    ['mode', () => whatIfWords().mode],
  ],
  relax: [
    ['family', () => whatIfWords().family],
    ['wish', () => whatIfWords().wish],
  ],
}
export const kindIn = (draft: Draft): Kind => kinds.find((one) => one === draft.kind) ?? 'listed'
export const missingIn = (draft: Draft): readonly { readonly path: string; readonly says: string }[] =>
  needed[kindIn(draft)].flatMap(([path, label]) => (draft[path] ? [] : [{ path, says: whatIfWords().needed(label()) }]))

const isOf = <T extends string>(table: { readonly [K in T]: string }, value: string | undefined): value is T =>
  value !== undefined && Object.hasOwn(table, value)

/** What was chosen; undefined while something is missing. */
export const imaginedIn = (draft: Draft): Imagined | undefined => {
  const { carer, level, mode, hours, skills, family, wish } = draft
  const [{ levels, modes }, { wishes }] = [careWords(), whatIfWords()]
  const read: { readonly [K in Kind]: () => Imagined | undefined } = {
    listed: () => (carer ? { addCarer: carer } : undefined),
    invented: () =>
      isOf(levels, level) && isOf(modes, mode)
        ? { addLevel: level, addMode: mode, ...(hours ? { addHours: Number(hours) } : {}), ...(skills ? { addSkills: skills } : {}) }
        : undefined,
    relax: () => (family && isOf(wishes, wish) ? { relaxRequest: family, relax: wish } : undefined),
  }
  return read[kindIn(draft)]()
}

/** The families of a round, those nobody was found for first. */
export const familiesOf = ({ uncovered, pairs }: Pick<Computed, 'uncovered' | 'pairs'>, hidden: string) =>
  [...uncovered, ...pairs].map(({ request, name }) => ({ value: request, label: name ?? hidden }))
