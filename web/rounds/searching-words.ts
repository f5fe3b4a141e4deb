// The words of a round that is being searched, that was stopped, or whose search was ended before its end.
import { plural } from '../kernel/format.ts'
import { dictionary } from '../kernel/words.ts'

export const words = dictionary(
  {
    searching: (done: string) => `Cerco gli abbinamenti a ore: ${done}. Ci vogliono al massimo una quindicina di secondi.`,
    searchingPairs: (done: string) => `Cerco gli abbinamenti: ${done}.`,
    ahead: (n: number) =>
      `Prima di questa ${n === 1 ? 'c’è' : 'ci sono'} ${plural(n, { one: 'ricerca', other: 'ricerche' })}: comincia da sola.`,
    shared: 'L’aspetta anche un’altra persona dello sportello: se smetti di aspettare, per lei continua.',
    stays: 'Puoi lasciare la pagina: quando torni, trovi il risultato.',
    stop: 'Ferma',
    stopKeeping: 'Ferma e tieni il migliore trovato',
    stopping: 'Fermo la ricerca…',
    halted: 'Ricerca fermata: di questo modo non c’è un giro.',
    again: 'Cerca di nuovo',
    stopped: 'La ricerca è stata fermata prima della fine: rifatta, potrebbe dare coppie diverse.',
    anew: 'Cerca fino in fondo',
  },
  {
    searching: (done: string) => `Searching for pairs by the hour: ${done}. It takes fifteen seconds or so at most.`,
    searchingPairs: (done: string) => `Searching for pairs: ${done}.`,
    ahead: (n: number) =>
      `Before this one there ${n === 1 ? 'is' : 'are'} ${plural(n, { one: 'search', other: 'searches' })}: it begins by itself.`,
    shared: 'Somebody else at the desk is waiting for it too: if you stop waiting, it goes on for them.',
    stays: 'You can leave the page: when you come back, the result is there.',
    stop: 'Stop',
    stopKeeping: 'Stop and keep the best found',
    stopping: 'Stopping the search…',
    halted: 'Search stopped: there is no round in this mode.',
    again: 'Search again',
    stopped: 'The search was stopped before its end: made again, it might give other pairs.',
    anew: 'Search to the end',
  },
)
