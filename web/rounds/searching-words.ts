// The words of a round by the hour that is being searched, or whose search was ended by its time.
import { dictionary } from '../kernel/words.ts'

export const words = dictionary(
  {
    searching: (done: string) => `Cerco gli abbinamenti a ore: ${done}. Ci vogliono al massimo una quindicina di secondi.`,
    stopped: 'La ricerca è stata fermata perché durava troppo: rifatta, potrebbe dare coppie diverse.',
  },
  {
    searching: (done: string) => `Searching for pairs by the hour: ${done}. It takes fifteen seconds or so at most.`,
    stopped: 'The search was ended because it took too long: made again, it might give other pairs.',
  },
)
