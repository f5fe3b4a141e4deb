// Two or three candidates side by side: the same rows for each, so that one sees where they differ.
import { For, type JSX } from 'solid-js'
import { hoursOf } from '../kernel/care/week.ts'
import { careWords, tongue } from '../kernel/care/words.ts'
import { language } from '../kernel/language.ts'
import { wordFor } from '../kernel/words.ts'
import type { Candidate, Request } from './api.ts'
import { candidatesWords } from './candidates-words.ts'
import { livesIn } from './lawful.ts'
import { names } from './names.ts'
import { payOf, pointsOf } from './proposals.tsx'
import { partNames } from './score.tsx'

const w = () => candidatesWords()

/** `it:A1 it:A2 it:B1` says Italian at B1: the last of each language counts. */
export const spokenBy = (languages: readonly string[] | undefined): string => {
  const best = new Map((languages ?? []).map((one) => one.split(':') as [string, string]))
  return [...best].map(([code, level]) => `${tongue(code, language())} (${level})`).join(', ')
}
export const asksOf = (mode: Request['mode'], of: Pick<Candidate, 'hourly' | 'monthly'>): string =>
  payOf(mode, (mode !== null && livesIn(mode) ? of.monthly : of.hourly) ?? 0)

type Line = { readonly name: string; readonly of: (one: Candidate) => string }
const lines = (mode: Request['mode']): readonly Line[] => [
  { name: w().total, of: ({ score }) => pointsOf(score) },
  ...partNames().map((part) => ({ name: names().parts[part], of: ({ parts }: Candidate) => pointsOf(parts[part]) })),
  { name: w().level, of: ({ level }) => level ?? '–' },
  { name: w().skills, of: ({ skills }) => (skills ?? []).map((one) => wordFor(careWords().skills, one)).join(', ') || '–' },
  { name: w().languages, of: ({ languages }) => spokenBy(languages) || '–' },
  { name: w().free, of: ({ free_minutes }) => hoursOf(free_minutes ?? 0) },
  { name: w().pay, of: (one) => asksOf(mode, one) },
]

export const Compare = (props: { mode: Request['mode']; of: readonly Candidate[] }): JSX.Element => (
  <div class="compare">
    <h3 id="compare-title">{w().compareTitle}</h3>
    <section class="compare-scroll" tabindex="0" aria-labelledby="compare-title">
      <table class="table">
        <caption class="visually-hidden">{w().compareTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{w().criterion}</th>
            <For each={props.of}>{(one) => <th scope="col">{one.name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={lines(props.mode)}>
            {(line) => (
              <tr>
                <th scope="row">{line.name}</th>
                <For each={props.of}>{(one) => <td>{line.of(one)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  </div>
)
