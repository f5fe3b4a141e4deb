// The home: what this is, three doors, and what is happening.
import { For, type JSX } from 'solid-js'
import { useSite } from '../kernel/site.ts'
import { Icon, type IconName, Link, Page } from '../kernel/ui/index.ts'
import { dictionary } from '../kernel/words.ts'
import fields from './fields.svg?url'

export const home = dictionary(
  {
    title: 'Ciò che è di tutti ha bisogno di qualcuno',
    lead: 'Comunanza è il registro vivo dei beni comuni: chi se ne prende cura, che cosa ha promesso, che cosa ha mantenuto. Ogni fatto resta scritto, ogni pagina si rilegge com’era.',
    doors: 'Da dove vuoi cominciare',
    propose: 'Propongo',
    proposeSays: 'Ho un’idea per un giardino, una piazza, una scuola. Una domanda alla volta, e posso riprendere domani.',
    follow: 'Seguo',
    followSays: 'Le mie proposte e i miei patti: a chi tocca adesso, qual è l’ultimo passo di ognuno.',
    check: 'Controllo',
    checkSays: 'Che cosa è in ordine e che cosa no, oggi o in qualunque giorno passato, con il sigillo di ogni fatto.',
  },
  {
    title: 'What belongs to everybody needs somebody',
    lead: 'Comunanza is the living register of the commons: who takes care of them, what they promised, what they kept. Every fact stays written, every page can be read again as it was.',
    doors: 'Where do you want to start',
    propose: 'I propose',
    proposeSays: 'I have an idea for a garden, a square, a school. One question at a time, and I can resume tomorrow.',
    follow: 'I follow',
    followSays: 'My proposals and my pacts: whose turn it is now, the latest step of each.',
    check: 'I check',
    checkSays: 'What is in order and what is not, today or on any past day, with the seal of every fact.',
  },
)

type Door = { readonly href: string; readonly icon: IconName; readonly name: () => string; readonly says: () => string }
const doors: readonly Door[] = [
  { href: '/proponi', icon: 'pencil', name: () => home().propose, says: () => home().proposeSays },
  { href: '/seguo', icon: 'star-outline', name: () => home().follow, says: () => home().followSays },
  { href: '/controllo', icon: 'search', name: () => home().check, says: () => home().checkSays },
]

const Home = (): JSX.Element => {
  const site = useSite()
  return (
    <div class="home">
      <div class="hero">
        <img src={fields} alt="" class="hero-fields" width="640" height="420" />
        <Page title={home().title} lead={home().lead}>
          <nav aria-label={home().doors}>
            <ul class="doors">
              <For each={doors}>
                {(door) => (
                  <li>
                    <Link href={door.href} class="door">
                      <span class="door-name">
                        <Icon name={door.icon} /> {door.name()}
                      </span>
                      <span class="door-says">{door.says()}</span>
                    </Link>
                  </li>
                )}
              </For>
            </ul>
          </nav>
        </Page>
      </div>
      <For each={site.lately}>{(Lately) => <Lately />}</For>
    </div>
  )
}
export default Home
