// Everything that will be handed in, point by point, with what is still to complete and a way back to each.
import { For, type JSX, Show } from 'solid-js'
import type { Point } from '../../events/proposals/vocabulary.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { writtenIn } from '../kernel/asks/field.tsx'
import { Button, type Fact, Facts, Icon } from '../kernel/ui/index.ts'
import { fileParts } from '../kernel/upload.ts'
import type { Drafting } from './drafting.ts'
import { form as words } from './point-words.ts'
import { pointFields, pointsInOrder } from './points.ts'
import { proposing } from './propose-words.ts'

const shown = (spec: FieldSpec, value: (path: string) => string): string => {
  const given = value(spec.name)
  if (spec.as === 'lookup') return value(writtenIn(spec.name)) || proposing().unset
  if (spec.as === 'file') return value(fileParts(spec.name).called) || proposing().unset
  if (spec.as === 'tick') return given === 'yes' ? proposing().yes : proposing().no
  if ('options' in spec) return spec.options.find((option) => option.value === given)?.label ?? proposing().unset
  return given.trim() || proposing().unset
}

const factsOf = (specs: readonly FieldSpec[], value: (path: string) => string): readonly Fact[] =>
  specs.filter(({ as }) => as !== 'more').map((spec) => ({ name: spec.label, value: shown(spec, value) }))

const Part = (props: {
  point: Point
  index: number
  drafting: Drafting
  municipality: string
  onGo: (step: number) => void
}): JSX.Element => (
  <section class="summary-part" aria-label={words().points[props.point]}>
    <div class="part-head">
      <h3>
        {words().points[props.point]}{' '}
        <Show when={props.drafting.isWanting(props.point)}>
          <span class="state state-alarm">{proposing().wanting}</span>
        </Show>
      </h3>
      <Button tone="link" small onClick={() => props.onGo(props.index)}>
        {proposing().change(words().points[props.point])}
      </Button>
    </div>
    <Facts facts={factsOf(pointFields[props.point](props.drafting.form.value, props.municipality), props.drafting.form.value)} />
  </section>
)

export const Summary = (props: { drafting: Drafting; municipality: string; onGo: (step: number) => void }): JSX.Element => (
  <>
    <Show when={pointsInOrder.some(props.drafting.isWanting)}>
      <p class="warning">
        <Icon name="warning-circle" /> <span>{proposing().incomplete}</span>
      </p>
    </Show>
    <For each={pointsInOrder}>
      {(point, index) => (
        <Part point={point} index={index()} drafting={props.drafting} municipality={props.municipality} onGo={props.onGo} />
      )}
    </For>
    <p class="warning">
      <Icon name="info-circle" /> <span>{proposing().privacy}</span>
    </p>
  </>
)
