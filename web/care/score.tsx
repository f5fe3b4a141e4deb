// A score as people read it: eight bars, each with its points of those it could bring, and their sum.
import { For, type JSX } from 'solid-js'
import type { Candidate, Candidates } from './api.ts'
import { candidatesWords } from './candidates-words.ts'
import { names } from './names.ts'
import { pointsOf } from './proposals.tsx'

type Parts = Candidate['parts']
export const partNames = (): readonly (keyof Parts)[] => Object.keys(names().parts) as (keyof Parts)[]
type Weights = NonNullable<Candidates['weights']>['weights']

const width = 100
const Bar = (props: { share: number }): JSX.Element => (
  <svg class="score-bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
    <rect class="score-all" width={width} height="8" rx="2" />
    <rect class="score-got" width={Math.max(1, props.share * width)} height="8" rx="2" />
  </svg>
)

/** Parts with no points to bring by the weights in force are left out. */
export const ScoreParts = (props: { of: Pick<Candidate, 'score' | 'parts'>; weights: Weights }): JSX.Element => (
  <dl class="score">
    <For each={partNames().filter((part) => props.weights[part] > 0)}>
      {(part) => (
        <div class="score-part">
          <dt>{names().parts[part]}</dt>
          <dd>
            <Bar share={props.of.parts[part] / (props.weights[part] * 100)} />
            <span>{candidatesWords().points(pointsOf(props.of.parts[part]), String(props.weights[part]))}</span>
          </dd>
        </div>
      )}
    </For>
    <div class="score-part score-total">
      <dt>{candidatesWords().total}</dt>
      <dd>
        <Bar share={props.of.score / 10_000} />
        <span>{candidatesWords().points(pointsOf(props.of.score), '100')}</span>
      </dd>
    </div>
  </dl>
)
