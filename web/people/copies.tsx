// A copy of everything, to read or to take elsewhere.
import type { JSX } from 'solid-js'
import { Icon, Section } from '../kernel/ui/index.ts'
import { copies } from './api.ts'
import { own } from './mine-words.ts'

export const Copies = (): JSX.Element => (
  <Section id="copies" title={own().copies.title} lead={own().copies.lead}>
    <ul class="plain">
      <li>
        <a href={copies.json} download="i-miei-dati.json" rel="external">
          <Icon name="download" class="icon-sm" /> {own().copies.json}
        </a>
      </li>
      <li>
        <a href={copies.csv} download="i-miei-dati.csv" rel="external">
          <Icon name="download" class="icon-sm" /> {own().copies.csv}
        </a>
      </li>
    </ul>
  </Section>
)
