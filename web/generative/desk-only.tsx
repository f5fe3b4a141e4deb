// Who works with generative pacts; others read why these pages are not for them.
import { type JSX, Show } from 'solid-js'
import { isAny, me } from '../kernel/session.ts'
import { SignInLink } from '../kernel/ui/index.ts'
import { pageWords } from './page-words.ts'

export const isAtDesk = (): boolean => isAny(['caseworker', 'coordinator'])

export const DeskOnly = (): JSX.Element => (
  <>
    <p>{pageWords().notYours}</p>
    <Show when={!me()}>
      <SignInLink />
    </Show>
  </>
)
