// A laboratory in figures: attendances and people counted apart, the small ones hidden.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Answer, Figure, Section } from '../kernel/ui/index.ts'
import { api, type Figures } from './api.ts'
import { labWords } from './lab-words.ts'

const percent = (share: number | null): string | null => (share === null ? null : `${number(Math.round(share * 100))} %`)
const shown = (count: number | null): string => (count === null ? labWords().lab.few : number(count))

const figuresOf = ({ people, sessions, ideas }: Figures): readonly (readonly [label: string, value: string])[] => {
  const w = labWords().figures
  return [
    [w.held, number(sessions.held)],
    [w.attendances, shown(people.attendances)],
    [w.unique, shown(people.unique)],
    [w.often, shown(people.often)],
    [w.newcomers, percent(people.newcomers) ?? labWords().lab.few],
    [w.citizens, shown(people.citizens)],
    [w.others, shown(people.others)],
    [w.chosen, number(ideas.selected)],
    [w.became, number(ideas.became)],
    ...(ideas.daysToPact === null ? [] : [[w.daysToPact, number(ideas.daysToPact)] as const]),
  ]
}

export const LabFigures = (props: { id: string }): JSX.Element => {
  const reading = createReadingForMe(() => api.read('/:id/figures', { id: props.id }), 'labs')
  return (
    <Section id="figures" title={labWords().lab.figures}>
      <Answer of={reading}>
        {(figures) => (
          <>
            <div class="figures">
              <For each={figuresOf(figures())}>{([label, value]) => <Figure label={label} value={value} day={figures().day} />}</For>
            </div>
            <Show when={!figures().inside} fallback={<a href={`/api/labs/${props.id}/attendance.csv`}>{labWords().figures.csv}</a>}>
              <p class="soft">{labWords().figures.small}</p>
            </Show>
          </>
        )}
      </Answer>
    </Section>
  )
}
