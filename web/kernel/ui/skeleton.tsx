// Still loading: it moves, it says so, and it never looks like nothing.
import { For, type JSX } from 'solid-js'
import { shell } from '../shell-words.ts'
import { Page } from './page.tsx'

export const Skeleton = (props: { lines?: number; words?: string }): JSX.Element => (
  <div class="skeleton" role="status" aria-busy="true">
    <p class="skeleton-words">{props.words ?? shell().loading}</p>
    <div aria-hidden="true">
      <For each={Array.from({ length: props.lines ?? 4 })}>{() => <div class="skeleton-line" />}</For>
    </div>
  </div>
)

/** A whole page that is still loading. */
export const PageSkeleton = (props: { title: string }): JSX.Element => (
  <Page title={props.title} waiting>
    <Skeleton lines={6} />
  </Page>
)
