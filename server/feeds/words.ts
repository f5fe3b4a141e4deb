// What the calendars say besides names of places, in both languages.
import type { Purpose } from '../../events/spaces/vocabulary.ts'
import type { Feed } from './shelf.ts'

type Words = {
  readonly mine: string
  readonly space: (name: string) => string
  readonly taken: string
  readonly session: (lab: string, n: number) => string
  readonly purposes: { readonly [P in Purpose]: string }
}

export const feedWords: { readonly [L in Feed['language']]: Words } = {
  it: {
    mine: 'Comunanza: i miei impegni',
    space: (name) => `${name}: quando è preso`,
    taken: 'Occupato',
    session: (lab, n) => `${lab}, incontro ${n}`,
    purposes: {
      ...{ family: 'ritrovo di famiglia', neighbours: 'fra vicini', study: 'studio', children: 'bambine e bambini', sport: 'movimento' },
      ...{
        culture: 'cultura',
        repair: 'riparare',
        laundry: 'bucato',
        garden: 'orto',
        meeting: 'riunione',
        party: 'festa',
        music: 'musica',
      },
      other: 'prenotazione',
    },
  },
  en: {
    mine: 'Comunanza: my appointments',
    space: (name) => `${name}: when it is taken`,
    taken: 'Taken',
    session: (lab, n) => `${lab}, session ${n}`,
    purposes: {
      ...{ family: 'family gathering', neighbours: 'neighbours', study: 'study', children: 'children', sport: 'exercise' },
      ...{
        culture: 'culture',
        repair: 'mending',
        laundry: 'laundry',
        garden: 'garden',
        meeting: 'meeting',
        party: 'party',
        music: 'music',
      },
      other: 'booking',
    },
  },
}
