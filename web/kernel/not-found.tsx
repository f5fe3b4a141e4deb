// No page at this address.
import type { JSX } from 'solid-js'
import { Empty } from './ui/empty.tsx'
import { Link } from './ui/link.tsx'
import { Page } from './ui/page.tsx'
import { dictionary } from './words.ts'

const words = dictionary(
  {
    title: 'Questa pagina non c’è',
    lead: 'L’indirizzo è sbagliato, oppure la pagina ha cambiato posto.',
    next: 'Puoi ripartire da qui',
    home: 'La pagina iniziale',
    register: 'Il registro dei patti',
  },
  {
    title: 'There is no such page',
    lead: 'The address is wrong, or the page has moved.',
    next: 'You can start again from here',
    home: 'The home page',
    register: 'The register of pacts',
  },
)

export const NotFound = (): JSX.Element => (
  <Page title={words().title} lead={words().lead}>
    <Empty title={words().next} icon="map-marker">
      <ul class="doors-list">
        <li>
          <Link href="/">{words().home}</Link>
        </li>
        <li>
          <Link href="/patti">{words().register}</Link>
        </li>
      </ul>
    </Empty>
  </Page>
)
