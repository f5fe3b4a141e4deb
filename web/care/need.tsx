// What a request needs, as it was assessed.
import { type JSX, Show } from 'solid-js'
import { townName } from '../kernel/care/towns.ts'
import { hoursOf, saidWeek } from '../kernel/care/week.ts'
import { careWords, tongue } from '../kernel/care/words.ts'
import { euros, fullDay, number } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { ButtonLink, Empty, type Fact, Facts, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Request } from './api.ts'
import { fieldWords } from './field-words.ts'
import { abilities } from './lawful.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { payOf } from './proposals.tsx'

const w = () => pageWords().need
type Work = Pick<
  Request,
  | 'municipality'
  | 'level'
  | 'mode'
  | 'week'
  | 'minutes'
  | 'starts_on'
  | 'ends_on'
  | 'needs'
  | 'wishes'
  | 'features'
  | 'budget'
  | 'autonomy'
  | 'own_room'
>
type Said = readonly (readonly [string, JSX.Element | null])[]
const shown = (facts: Said): readonly Fact[] => facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))

const listed = (of: readonly string[], table: { readonly [name: string]: string }): string =>
  of.map((one) => wordFor(table, one)).join(', ')
const spoken = (of: Request['languages']): string => of.map((one) => `${tongue(one.language, language())} (${one.level})`).join(', ')

export const autonomyWords = (autonomy: Request['autonomy']): string | null => {
  if (autonomy === null) return null
  const help = abilities.filter((one) => !autonomy[one]).map((one) => fieldWords().assess[one])
  const said = [...(help.length > 0 ? [w().not(help.join(', '))] : []), ...(autonomy.supervised ? [fieldWords().assess.always] : [])]
  return said.length === 0 ? w().alone : said.join('; ')
}

/** Town, hours, tasks and autonomy: what both sides may read before they have met. */
export const workFacts = (of: Work): readonly Fact[] =>
  shown([
    [pageWords().detail.town, townName(of.municipality)],
    [w().mode, of.mode && `${careWords().modes[of.mode]}, ${careWords().hours(hoursOf(of.minutes))}`],
    [w().when, saidWeek(of.week).join('; ')],
    [w().start, of.starts_on && fullDay(of.starts_on)],
    [w().until, of.ends_on && fullDay(of.ends_on)],
    [w().autonomy, autonomyWords(of.autonomy)],
    [w().needs, listed(of.needs, careWords().skills)],
    [w().wishes, listed(of.wishes, careWords().skills)],
    [w().home, listed(of.features, careWords().features)],
    [w().level, of.level && careWords().levels[of.level]],
    [w().budget, payOf(of.mode, of.budget)],
  ])

const deskFacts = (of: Request): readonly Fact[] =>
  shown([
    [w().languages, spoken(of.languages)],
    [w().wished, spoken(of.wished_languages)],
    [w().licence, w().licences[of.licence]],
    [w().room, of.own_room ? w().yes : w().no],
    [w().least, of.pinned && w().minimum(number(of.pinned.table), euros(of.pinned.minimum))],
    [w().gender, of.gender && `${wordFor(names().genders, of.gender)}: ${of.gender_reason ?? ''}`],
    [w().health, of.health],
  ])

export const NeedPart = (props: { request: Request }): JSX.Element => {
  const aside = (
    <Show when={props.request.asks.includes('assess')}>
      <ButtonLink
        href={`/cura/${props.request.id}/valutazione`}
        tone={props.request.assessed < 0 ? 'primary' : 'outline-primary'}
        class="no-print"
      >
        {props.request.assessed < 0 ? pageWords().detail.assess : pageWords().detail.reassess}
      </ButtonLink>
    </Show>
  )
  return (
    <Section id="need" title={w().title} aside={aside}>
      <Show
        when={props.request.assessed >= 0}
        fallback={
          <Empty title={w().none} icon="list">
            <p>{w().noneHelp}</p>
          </Empty>
        }
      >
        <Facts facts={[...workFacts(props.request), ...deskFacts(props.request)]} />
      </Show>
    </Section>
  )
}
