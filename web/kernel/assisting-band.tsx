// Says on every page that whoever is at the desk is asking for somebody else.
import { type JSX, Show } from 'solid-js'
import { assisting, stopAssisting } from './assisting.ts'
import { shell } from './shell-words.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'

export const AssistingBand = (): JSX.Element => (
  <Show when={assisting()}>
    {(one) => (
      <aside class="demo-band assisting-band" aria-label={shell().assisting(one().name)}>
        <p class="container">
          <Icon name="hearing" class="icon-sm" /> <strong>{shell().assisting(one().name)}</strong> {shell().assistingMore}{' '}
          <Button small tone="outline-primary" onClick={stopAssisting}>
            {shell().assistingEnd}
          </Button>
        </p>
      </aside>
    )}
  </Show>
)
